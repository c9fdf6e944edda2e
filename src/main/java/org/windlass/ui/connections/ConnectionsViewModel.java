package org.windlass.ui.connections;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windlass.context.ConnectionProfile;
import org.windlass.context.ContextName;
import org.windlass.engine.EngineEndpoint;
import org.windlass.ui.text.ErrorText;

/** The list of connections and what can be done with it. All members belong to the UI thread. */
public final class ConnectionsViewModel {
  private static final String ARCHIVE = ".dockercontext";
  private static final String IMPORTED = "imported";

  private final ConnectionTools tools;
  private final ContextWork work;
  private final ObservableList<ConnectionProfile> profiles;
  private final ObjectProperty<@Nullable ConnectionProfile> selected = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable ErrorText> error = new ReadOnlyObjectWrapper<>();
  private String wanted = "";
  private boolean wantedOfPodman;

  /**
   * @param profiles the list, kept up to date by whoever owns it
   */
  public ConnectionsViewModel(ConnectionTools tools, ObservableList<ConnectionProfile> profiles) {
    this.tools = tools;
    this.work = new ContextWork(tools.background(), tools.texts().errors());
    this.profiles = profiles;
    selected.subscribe(
        profile -> {
          if (profile != null) {
            want(profile.name(), profile.source() == ConnectionProfile.Source.PODMAN);
          }
        });
    profiles.addListener((ListChangeListener<ConnectionProfile>) change -> selectAgain());
  }

  /** The connections, in their order. */
  public ObservableList<ConnectionProfile> profiles() {
    return profiles;
  }

  /** The one that is looked at; null for none. It stays when the list is read again. */
  public ObjectProperty<@Nullable ConnectionProfile> selectedProperty() {
    return selected;
  }

  /** Why the last change failed; null when it did not. */
  public ReadOnlyObjectProperty<@Nullable ErrorText> errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Takes the failure away. */
  public void clearError() {
    error.set(null);
  }

  /** A form for a new connection. */
  public ConnectionFormViewModel create() {
    return new ConnectionFormViewModel(tools, null, names(), error::set);
  }

  /** A form for a new connection that begins as {@code endpoint}. */
  public ConnectionFormViewModel createFrom(String name, EngineEndpoint endpoint) {
    ConnectionFormViewModel form = create();
    form.startFrom(name.isEmpty() ? "" : freeName(name), endpoint);
    return form;
  }

  /** Reads a context, then hands out a form to change it. */
  public void edit(ConnectionProfile profile, Consumer<ConnectionFormViewModel> open) {
    begin();
    work.run(
        () -> tools.connections().store().get(profile.name()),
        context -> open.accept(new ConnectionFormViewModel(tools, context, names(), error::set)),
        error::set);
  }

  /** Makes a copy under a name that is free. */
  public void duplicate(ConnectionProfile profile) {
    String copy = freeName(profile.name());
    change(() -> tools.connections().store().duplicate(profile.name(), copy), copy);
  }

  /** Deletes a context with its TLS files. */
  public void delete(ConnectionProfile profile) {
    EngineEndpoint endpoint = profile.endpoint();
    Path key = endpoint == null ? null : endpoint.tls().key();
    change(
        () -> {
          tools.connections().delete(profile.name());
          if (key != null) {
            tools.passphrases().forget(key);
          }
        },
        ContextName.DEFAULT);
  }

  /** Makes it the context that docker's commands take. */
  public void useEverywhere(ConnectionProfile profile) {
    change(() -> tools.connections().use(profile.name()), profile.name());
  }

  /** Writes a context into a file, keys included. */
  public void exportTo(ConnectionProfile profile, Path file) {
    change(() -> tools.connections().store().exportTo(profile.name(), file), profile.name());
  }

  /** Makes a context of an exported one; its name is the file's. */
  public void importFrom(Path file) {
    String free = freeName(nameOf(file));
    change(() -> tools.connections().store().importFrom(file, free), free);
  }

  /** The nearest that docker takes as a name. */
  private static String nameOf(Path file) {
    String name =
        String.valueOf(file.getFileName())
            .replaceFirst("\\.[A-Za-z]+$", "")
            .replaceAll("[^a-zA-Z0-9_.+-]", "-")
            .replaceFirst("^[^a-zA-Z0-9]+", "");
    return name.length() < 2 ? IMPORTED + name : name;
  }

  /** What an exported connection's file is called. */
  public static String fileName(ConnectionProfile profile) {
    return profile.name() + ARCHIVE;
  }

  /** Turns the list to a connection, as soon as it is there. */
  public void select(String name) {
    want(name, false);
    tools.changed().run();
    selectAgain();
  }

  /** Podman may have a connection of the same name as a context. */
  private void want(String name, boolean ofPodman) {
    wanted = name;
    wantedOfPodman = ofPodman;
  }

  private void change(ContextWork.Change change, String thenSelect) {
    begin();
    work.run(change, () -> select(thenSelect), error::set);
  }

  private void begin() {
    error.set(null);
  }

  private void selectAgain() {
    selected.set(
        profiles.stream()
            .filter(profile -> profile.name().equals(wanted))
            .filter(
                profile -> (profile.source() == ConnectionProfile.Source.PODMAN) == wantedOfPodman)
            .findFirst()
            .orElse(null));
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    profiles.stream()
        .filter(profile -> profile.source() != ConnectionProfile.Source.PODMAN)
        .forEach(profile -> names.add(profile.name()));
    return names;
  }

  private String freeName(String name) {
    Set<String> names = names();
    String base = name.equals(ContextName.DEFAULT) || names.contains(name) ? name + "-" : name;
    if (base.equals(name)) {
      return name;
    }
    int number = 2;
    while (names.contains(base + number)) {
      number++;
    }
    return base + number;
  }
}
