package org.windlass.ui.images.details;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.windlass.engine.ImageDetails;
import org.windlass.engine.ImageSettings;
import org.windlass.ui.text.Texts;

/** What two images say differently of themselves. */
final class SettingsComparison {
  /** Facts whose values are named one by one. */
  private static final Set<String> LISTS = Set.of("environment", "labels");

  private final Texts texts;

  SettingsComparison(Texts texts) {
    this.texts = texts;
  }

  List<ComparedSetting> of(ImageDetails left, ImageDetails right) {
    Map<String, String> mine = settings(left);
    Map<String, String> theirs = settings(right);
    Set<String> names = new LinkedHashSet<>(mine.keySet());
    names.addAll(theirs.keySet());
    List<ComparedSetting> compared = new ArrayList<>();
    for (String name : names) {
      String before = mine.getOrDefault(name, "");
      String after = theirs.getOrDefault(name, "");
      if (!before.equals(after)) {
        compared.add(new ComparedSetting(name, before, after));
      }
    }
    return compared;
  }

  private Map<String, String> settings(ImageDetails details) {
    Map<String, String> settings = new LinkedHashMap<>();
    new OverviewTexts(texts)
        .lines(details).stream()
            .filter(line -> !LISTS.contains(line.key()))
            .forEach(line -> settings.put(line.name(), line.value()));
    ImageSettings given = details.settings();
    for (String variable : given.environment()) {
      int equals = variable.indexOf('=');
      String name = equals < 0 ? variable : variable.substring(0, equals);
      settings.put(texts.messages().get("compare.variable", name), variable.substring(equals + 1));
    }
    given
        .labels()
        .forEach((name, value) -> settings.put(texts.messages().get("compare.label", name), value));
    return settings;
  }
}
