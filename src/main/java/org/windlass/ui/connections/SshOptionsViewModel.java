package org.windlass.ui.connections;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineHost;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.transport.HostParser;

/**
 * The parts of an {@code ssh://} host as fields of their own; they and the URI follow each other.
 * All members belong to the UI thread.
 */
public final class SshOptionsViewModel {
  private final StringProperty uri;
  private final StringProperty user = new SimpleStringProperty("");
  private final StringProperty port = new SimpleStringProperty("");
  private final StringProperty socket = new SimpleStringProperty("");
  private boolean following;

  /**
   * @param uri the host of the form
   */
  SshOptionsViewModel(StringProperty uri) {
    this.uri = uri;
    uri.subscribe(this::takeApart);
    List.of(user, port, socket).forEach(part -> part.subscribe((was, is) -> putTogether()));
  }

  /** The user there; empty for ssh's own choice. */
  public StringProperty userProperty() {
    return user;
  }

  /** The port of sshd; empty for ssh's own choice. */
  public StringProperty portProperty() {
    return port;
  }

  /** The engine's socket there; empty for that machine's own default. */
  public StringProperty socketProperty() {
    return socket;
  }

  private void takeApart(String text) {
    if (!following && parse(text) instanceof EngineHost.Ssh ssh) {
      following = true;
      user.set(Objects.requireNonNullElse(ssh.user(), ""));
      port.set(ssh.port() == 0 ? "" : String.valueOf(ssh.port()));
      socket.set(ssh.socket());
      following = false;
    }
  }

  private void putTogether() {
    String text = uri.get();
    if (following || HostKind.of(text) != HostKind.SSH) {
      return;
    }
    following = true;
    String rest = text.strip().substring(HostKind.SSH.prefix().length());
    String who = user.get().isBlank() ? "" : encode(user.get().strip(), "%:/@?#") + "@";
    String where = port.get().isBlank() ? "" : ":" + encode(port.get().strip(), "%/?#");
    String path = encode(socket.get().strip(), "%?#");
    String slash = path.isEmpty() || path.startsWith("/") ? "" : "/";
    uri.set(HostKind.SSH.prefix() + who + machine(rest) + where + slash + path);
    following = false;
  }

  /** Without user, port and socket; whatever stands for a port is none of the machine's. */
  private static String machine(String rest) {
    String machine = rest.replaceFirst("^[^@/]*@", "").replaceFirst("/.*", "");
    return machine.startsWith("[")
        ? machine.replaceFirst("\\].*", "]")
        : machine.replaceFirst(":.*", "");
  }

  /** Writes characters that would end this part of a URI in its own way. */
  private static String encode(String part, String special) {
    return part.codePoints()
        .mapToObj(Character::toString)
        .map(c -> special.contains(c) ? String.format(Locale.ROOT, "%%%02X", c.codePointAt(0)) : c)
        .collect(Collectors.joining());
  }

  private static @Nullable EngineHost parse(String text) {
    try {
      return HostParser.parse(text);
    } catch (InvalidHostException e) {
      return null;
    }
  }
}
