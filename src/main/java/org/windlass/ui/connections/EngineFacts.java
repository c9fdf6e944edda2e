package org.windlass.ui.connections;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineInfo;
import org.windlass.engine.EngineVersion;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** What is known of an engine, as pairs of a name and a value in the order to show them. */
final class EngineFacts {
  private final Messages messages;
  private final Texts texts;

  EngineFacts(Texts texts) {
    this.messages = texts.messages();
    this.texts = texts;
  }

  /**
   * @param api the version in use
   */
  Map<String, String> of(
      String host, @Nullable EngineVersion version, @Nullable EngineInfo info, String api) {
    Map<String, String> facts = new LinkedHashMap<>();
    put(facts, "host", host);
    if (version != null) {
      put(facts, "engine", version.name());
      put(facts, "version", version.version());
      if (version.api() != null) {
        String newest = version.api().toString();
        put(facts, "api", messages.get("connections.api.value", api, newest));
      } else if (!api.isEmpty()) {
        put(facts, "api", api);
      }
      put(facts, "platform", version.os() + "/" + version.arch());
    }
    if (info != null) {
      put(facts, "machine", info.name());
      put(facts, "system", info.operatingSystem());
      if (info.cpus() > 0 && info.memory() > 0) {
        put(
            facts,
            "resources",
            messages.get(
                "connections.resources.value", info.cpus(), texts.sizes().of(info.memory())));
      }
      if (!info.rootDirectory().isEmpty()) {
        put(
            facts,
            "storage",
            messages.get("connections.storage.value", info.storageDriver(), info.rootDirectory()));
      }
      put(facts, "contents", contents(info));
    }
    return facts;
  }

  private String contents(EngineInfo info) {
    int images = Math.max(0, info.images());
    return info.containers() < 0
        ? messages.get("connections.contents.images", images)
        : messages.get(
            "connections.contents.value",
            images,
            info.containers(),
            Math.max(0, info.containersRunning()));
  }

  private void put(Map<String, String> facts, String key, String value) {
    facts.put(
        messages.get("connections." + key),
        value.isEmpty() ? messages.get("connections.unknown") : value);
  }
}
