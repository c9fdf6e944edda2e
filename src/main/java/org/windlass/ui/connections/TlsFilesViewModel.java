package org.windlass.ui.connections;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.TlsSettings;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.Job;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.text.Texts;

/**
 * The CA, certificate and key of a connection, and what each file holds. All members belong to the
 * UI thread.
 */
public final class TlsFilesViewModel {
  /** How long typing must rest before the files are looked into. */
  static final Duration PAUSE = Duration.ofMillis(200);

  private final Background background;
  private final FileInspector inspector;
  private final StringProperty ca = new SimpleStringProperty("");
  private final StringProperty cert = new SimpleStringProperty("");
  private final StringProperty key = new SimpleStringProperty("");
  private final StringProperty passphrase = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<FileHints> hints =
      new ReadOnlyObjectWrapper<>(FileHints.NONE);
  private UiThread.@Nullable Timer pause;
  private @Nullable Job job;

  TlsFilesViewModel(Background background, Texts texts, InstantSource clock) {
    this.background = background;
    this.inspector = new FileInspector(texts, clock);
    List.of(ca, cert, key, passphrase)
        .forEach(property -> property.subscribe((was, is) -> inspectAfterPause()));
  }

  /** Path of the CA file; empty for the system's authorities. */
  public StringProperty caProperty() {
    return ca;
  }

  /** Path of the client certificate; empty for none. */
  public StringProperty certProperty() {
    return cert;
  }

  /** Path of the client's key; empty for none. */
  public StringProperty keyProperty() {
    return key;
  }

  /** Passphrase of the key; empty for none. */
  public StringProperty passphraseProperty() {
    return passphrase;
  }

  /** What the files hold, a moment after they were chosen. */
  ReadOnlyObjectProperty<FileHints> hintsProperty() {
    return hints.getReadOnlyProperty();
  }

  /** The passphrase as characters; null when there is none. */
  char @Nullable [] passphrase() {
    return passphrase.get().isEmpty() ? null : passphrase.get().toCharArray();
  }

  /** Takes the paths of settings that exist. */
  void show(TlsSettings settings) {
    ca.set(text(settings.ca()));
    cert.set(text(settings.cert()));
    key.set(text(settings.key()));
  }

  /** The settings in this mode; files that the mode does not use are left out. */
  TlsSettings settings(TlsSettings.Mode mode) {
    return switch (mode) {
      case NONE -> TlsSettings.NONE;
      case UNVERIFIED -> new TlsSettings(mode, null, path(cert), path(key));
      case VERIFIED -> new TlsSettings(mode, path(ca), path(cert), path(key));
    };
  }

  /**
   * Takes the files called {@code ca.pem}, {@code cert.pem} and {@code key.pem} in a folder; of a
   * folder without any of them all three, so that each is said to be missing.
   */
  void takeFolder(Path folder) {
    background.work(cancellation -> inFolder(folder)).onSuccess(this::show).start();
  }

  /** Sorts dropped files by their names; a single one goes where it was dropped. */
  void takeFiles(List<Path> files, StringProperty droppedOn) {
    if (files.size() == 1) {
      droppedOn.set(files.getFirst().toString());
      return;
    }
    for (Path file : files) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      StringProperty target = name.contains("key") ? key : name.startsWith("ca") ? ca : cert;
      target.set(file.toString());
    }
  }

  private static TlsSettings inFolder(Path folder) {
    Path ca = folder.resolve("ca.pem");
    Path cert = folder.resolve("cert.pem");
    Path key = folder.resolve("key.pem");
    boolean any = Stream.of(ca, cert, key).anyMatch(Files::exists);
    return any
        ? new TlsSettings(TlsSettings.Mode.VERIFIED, existing(ca), existing(cert), existing(key))
        : new TlsSettings(TlsSettings.Mode.VERIFIED, ca, cert, key);
  }

  private static @Nullable Path existing(Path file) {
    return Files.exists(file) ? file : null;
  }

  private void inspectAfterPause() {
    if (pause != null) {
      pause.stop();
    }
    pause = background.ui().after(PAUSE, this::inspect);
  }

  private void inspect() {
    if (job != null) {
      job.cancel();
    }
    Path caPath = path(ca);
    Path certPath = path(cert);
    Path keyPath = path(key);
    char[] secret = passphrase();
    job =
        background
            .work(cancellation -> inspector.inspect(caPath, certPath, keyPath, secret))
            .onSuccess(hints::set)
            .start();
  }

  private static @Nullable Path path(StringProperty text) {
    String written = text.get().strip();
    try {
      return written.isEmpty() ? null : Path.of(written).toAbsolutePath();
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static String text(@Nullable Path path) {
    return path == null ? "" : path.toString();
  }
}
