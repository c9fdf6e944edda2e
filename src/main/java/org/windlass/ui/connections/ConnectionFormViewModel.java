package org.windlass.ui.connections;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.windlass.context.ContextDraft;
import org.windlass.context.ContextHost;
import org.windlass.context.ContextName;
import org.windlass.context.StoredContext;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineHost;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.transport.HostParser;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.Texts;

/** One connection while it is made or changed. All members belong to the UI thread. */
public final class ConnectionFormViewModel {
  private final ConnectionSaver saver;
  private final ContextWork work;
  private final Texts texts;
  private final Set<String> taken;

  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty description = new SimpleStringProperty("");
  private final StringProperty host = new SimpleStringProperty("");
  private final ObjectProperty<TlsSettings.Mode> tlsMode =
      new SimpleObjectProperty<>(TlsSettings.Mode.NONE);
  private final TlsFilesViewModel files;
  private final SshOptionsViewModel ssh;
  private final CheckViewModel check;
  private final BooleanProperty keep = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper keeper = new ReadOnlyStringWrapper("");

  private final ReadOnlyStringWrapper nameProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper hostProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<HostKind> kind = new ReadOnlyObjectWrapper<>(HostKind.UNIX);
  private final ReadOnlyObjectWrapper<@Nullable EngineEndpoint> endpoint =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper savable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable ErrorText> error = new ReadOnlyObjectWrapper<>();
  private Contents opened;

  /**
   * @param original what is changed; null for a new connection
   * @param taken names that the connection cannot have
   * @param warn takes what went wrong beside a save that succeeded
   */
  ConnectionFormViewModel(
      ConnectionTools tools,
      @Nullable StoredContext original,
      Set<String> taken,
      Consumer<? super ErrorText> warn) {
    this.saver = new ConnectionSaver(tools, original, warn);
    this.texts = tools.texts();
    this.work = new ContextWork(tools.background(), texts.errors());
    this.taken = Set.copyOf(taken);
    tools
        .background()
        .work(cancellation -> tools.passphrases().keeperName())
        .onSuccess(keeper::set)
        .start();
    this.files = new TlsFilesViewModel(tools.background(), texts, tools.clock());
    this.check = new CheckViewModel(tools.checker(), tools.background(), texts);
    this.ssh = new SshOptionsViewModel(host);
    if (original == null) {
      host.set(HostKind.UNIX.example());
    } else {
      name.set(original.name());
      description.set(original.description());
      host.set(original.host().isEmpty() ? HostParser.DEFAULT_HOST : original.host());
      tlsMode.set(original.tls().mode());
      files.show(original.tls());
    }
    opened = contents();
    List.of(name, host).forEach(property -> property.subscribe(this::validate));
    tlsMode.subscribe(this::validate);
    List.of(files.caProperty(), files.certProperty(), files.keyProperty())
        .forEach(property -> property.subscribe(this::validate));
    validate();
  }

  /** Takes another connection's settings as a beginning. */
  void startFrom(String otherName, EngineEndpoint other) {
    name.set(otherName);
    host.set(other.host().uri());
    tlsMode.set(other.tls().mode());
    files.show(other.tls());
    opened = contents();
  }

  /** Whether the system's credential store is to keep the passphrase. */
  public BooleanProperty keepProperty() {
    return keep;
  }

  /** What that store is called; empty when there is none. */
  public ReadOnlyStringProperty keeperProperty() {
    return keeper.getReadOnlyProperty();
  }

  /** Whether a connection is made, not changed. */
  public boolean isNew() {
    return saver.original() == null;
  }

  /** What it is called in the store; empty for one that was never saved. */
  public String savedName() {
    StoredContext stored = saver.original();
    return stored == null ? "" : stored.name();
  }

  /** The context's name. */
  public StringProperty nameProperty() {
    return name;
  }

  /** A few words on what it is; may be empty. */
  public StringProperty descriptionProperty() {
    return description;
  }

  /** The host URI. */
  public StringProperty hostProperty() {
    return host;
  }

  /** How TLS is used; of effect for TCP hosts. */
  public ObjectProperty<TlsSettings.Mode> tlsModeProperty() {
    return tlsMode;
  }

  /** The CA, certificate and key. */
  public TlsFilesViewModel files() {
    return files;
  }

  /** The parts of an ssh host. */
  public SshOptionsViewModel ssh() {
    return ssh;
  }

  /** The test of what the form holds. */
  public CheckViewModel check() {
    return check;
  }

  /** Why the name cannot be used; empty when it can, or is not written yet. */
  public ReadOnlyStringProperty nameProblemProperty() {
    return nameProblem.getReadOnlyProperty();
  }

  /** Why the host cannot be used; empty when it can. */
  public ReadOnlyStringProperty hostProblemProperty() {
    return hostProblem.getReadOnlyProperty();
  }

  /** The kind of the host that is written. */
  public ReadOnlyObjectProperty<HostKind> kindProperty() {
    return kind.getReadOnlyProperty();
  }

  /** What the form describes; null while the host cannot be used. */
  public ReadOnlyObjectProperty<@Nullable EngineEndpoint> endpointProperty() {
    return endpoint.getReadOnlyProperty();
  }

  /** Whether it can be saved. */
  public ReadOnlyBooleanProperty savableProperty() {
    return savable.getReadOnlyProperty();
  }

  /** Whether it is being saved. */
  public ReadOnlyBooleanProperty savingProperty() {
    return saving.getReadOnlyProperty();
  }

  /** Why it was not saved; null when nothing went wrong. */
  public ReadOnlyObjectProperty<@Nullable ErrorText> errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Whether something was changed that is not saved. */
  public boolean isChanged() {
    return !contents().equals(opened);
  }

  /** Turns the host into one of another kind. */
  public void choose(HostKind wanted) {
    host.set(wanted.convert(host.get()));
  }

  /** Starts a test; does nothing while the host cannot be used. */
  public void test() {
    EngineEndpoint wanted = endpoint.get();
    if (wanted != null) {
      char[] secret = files.passphrase();
      check.run(
          wanted, key -> secret != null && key.equals(wanted.tls().key()) ? secret.clone() : null);
    }
  }

  /**
   * Saves into the context store; does nothing while it cannot be saved.
   *
   * @param saved runs with the connection's name when it is there
   */
  public void save(Consumer<String> saved) {
    EngineEndpoint described = endpoint.get();
    if (described == null || !savable.get() || saving.get()) {
      return;
    }
    saving.set(true);
    error.set(null);
    String wanted = name.get().strip();
    ContextDraft draft =
        new ContextDraft(description.get().strip(), hostToSave(described.host()), described.tls());
    char[] secret = files.passphrase();
    String keptBy = keep.get() ? keeper.get() : "";
    work.run(
        () -> saver.write(wanted, draft, secret, keptBy),
        () -> {
          saving.set(false);
          opened = contents();
          saved.accept(wanted);
        },
        failure -> {
          saving.set(false);
          error.set(failure);
        });
  }

  /** Ends a test under way. */
  public void close() {
    check.cancel();
  }

  private TlsSettings settings() {
    return kind.get() == HostKind.TCP ? files.settings(tlsMode.get()) : TlsSettings.NONE;
  }

  private void validate() {
    kind.set(HostKind.of(host.get()));
    nameProblem.set(problemOfName());
    endpoint.set(null);
    hostProblem.set("");
    try {
      TlsSettings tls = settings();
      endpoint.set(new EngineEndpoint(parse(tls), tls));
    } catch (InvalidHostException e) {
      hostProblem.set(texts.errors().of(e));
    }
    check.clear();
    savable.set(endpoint.get() != null && !name.get().isBlank() && nameProblem.get().isEmpty());
  }

  /** What is stored already means what docker takes it for; what is typed, what a user expects. */
  private EngineHost parse(TlsSettings tls) throws InvalidHostException {
    String text = host.get().strip();
    return isStored(text)
        ? ContextHost.parse(text, tls.isOn())
        : HostParser.parse(text, tls.isOn());
  }

  /** Docker takes another port than Windlass for a TCP host without one: so it is written down. */
  private String hostToSave(EngineHost parsed) {
    String text = host.get().strip();
    return parsed instanceof EngineHost.Tcp && !isStored(text) ? parsed.uri() : text;
  }

  private boolean isStored(String text) {
    StoredContext stored = saver.original();
    return stored != null && text.equals(stored.host());
  }

  private String problemOfName() {
    String wanted = name.get().strip();
    if (wanted.isEmpty() || wanted.equals(savedName())) {
      return "";
    }
    String free = taken.contains(wanted) ? texts.messages().get("context.taken", wanted) : "";
    return ContextName.fault(wanted).map(fault -> texts.errors().of(fault, wanted)).orElse(free);
  }

  private Contents contents() {
    return new Contents(
        name.get(),
        description.get(),
        host.get(),
        tlsMode.get(),
        files.caProperty().get(),
        files.certProperty().get(),
        files.keyProperty().get());
  }

  private record Contents(
      String name,
      String description,
      String host,
      TlsSettings.Mode mode,
      String ca,
      String cert,
      String key) {}
}
