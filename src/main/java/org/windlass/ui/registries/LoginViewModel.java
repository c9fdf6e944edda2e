package org.windlass.ui.registries;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.windlass.context.CredentialException;
import org.windlass.context.CredentialPlace;
import org.windlass.engine.EngineException;
import org.windlass.registry.Credential;
import org.windlass.ui.background.Job;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.Messages;

/**
 * Logs in to a registry. It holds no secret: that is handed in with each try. All members belong to
 * the UI thread.
 */
public final class LoginViewModel {
  private final RegistryTools tools;
  private final RegistryTexts words;
  private final Messages messages;
  private final List<String> suggestions;
  private final Consumer<String> done;

  private final StringProperty registry = new SimpleStringProperty("");
  private final StringProperty user = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper registryProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper userProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable CredentialPlace> place =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper placeText = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
  private @Nullable Job placing;
  private @Nullable Job trying;

  /**
   * @param suggestions registries to choose from
   * @param done hears of the registry once somebody is logged in
   */
  LoginViewModel(
      RegistryTools tools,
      String registry,
      String user,
      List<String> suggestions,
      Consumer<String> done) {
    this.tools = tools;
    this.words = new RegistryTexts(tools.texts());
    this.messages = tools.texts().messages();
    this.suggestions = List.copyOf(suggestions);
    this.done = done;
    this.registry.set(registry);
    this.user.set(user);
    this.registry.subscribe(this::registryChanged);
    this.user.subscribe(this::userChanged);
  }

  /** The registry as it is typed; empty for Docker Hub. */
  public StringProperty registryProperty() {
    return registry;
  }

  /** The user's name. */
  public StringProperty userProperty() {
    return user;
  }

  /** Registries to choose from. */
  public List<String> suggestions() {
    return suggestions;
  }

  /** Why what is typed is no registry; empty when it is one. */
  public ReadOnlyStringProperty registryProblemProperty() {
    return registryProblem.getReadOnlyProperty();
  }

  /** Why what is typed cannot be a user's name; empty when it can. */
  public ReadOnlyStringProperty userProblemProperty() {
    return userProblem.getReadOnlyProperty();
  }

  /** Where the login would be kept; null while that is not known. */
  public ReadOnlyObjectProperty<@Nullable CredentialPlace> placeProperty() {
    return place.getReadOnlyProperty();
  }

  /** The same in words, or why it is not known. */
  public ReadOnlyStringProperty placeTextProperty() {
    return placeText.getReadOnlyProperty();
  }

  /** Whether registry and user are there, and no try is under way. */
  public BooleanExpression readyProperty() {
    return Bindings.createBooleanBinding(
        () ->
            !busy.get()
                && !user.get().isBlank()
                && registryProblem.get().isEmpty()
                && userProblem.get().isEmpty(),
        busy,
        user,
        registryProblem,
        userProblem);
  }

  /** Whether a try is under way. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** What came of the last try; empty before it, and after a change. */
  public ReadOnlyStringProperty resultProperty() {
    return result.getReadOnlyProperty();
  }

  /** Whether the last try failed. */
  public ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  /** Asks the registry whether it takes the login, and keeps nothing. */
  public void test(String secret) {
    attempt(secret, false);
  }

  /** Logs in, and keeps the login where docker would. */
  public void login(String secret) {
    attempt(secret, true);
  }

  /** Ends a try that is under way. */
  public void stop() {
    if (trying != null) {
      trying.cancel();
    }
    busy.set(false);
  }

  private void attempt(String secret, boolean keep) {
    Optional<String> host = RegistryHost.of(registry.get());
    if (!readyProperty().get() || secret.isEmpty() || host.isEmpty()) {
      return;
    }
    clearResult();
    busy.set(true);
    Credential typed = new Credential.Password(user.get().strip(), secret);
    LoginAttempt attempt = new LoginAttempt(host.get(), typed, keep);
    trying =
        tools
            .background()
            .work(cancellation -> attempt.run(tools, cancellation))
            .onSuccess(outcome -> taken(attempt, outcome))
            .onFailure(this::refused)
            .start();
  }

  private void taken(LoginAttempt attempt, LoginAttempt.Outcome outcome) {
    busy.set(false);
    CredentialException unkept = outcome.unkept();
    if (unkept != null) {
      ErrorText why = tools.texts().errors().of(unkept);
      fail(messages.get("login.unkept", why.sentence(), why.suggestion()));
    } else if (outcome.place() != null) {
      done.accept(attempt.registry());
    } else {
      result.set(messages.get("login.taken", words.name(attempt.registry())));
    }
  }

  private void refused(EngineException failure) {
    busy.set(false);
    ErrorText why = tools.texts().errors().ofLogin(failure);
    fail(why.sentences());
  }

  private void fail(String sentences) {
    failed.set(true);
    result.set(sentences);
  }

  private void clearResult() {
    failed.set(false);
    result.set("");
  }

  private void userChanged(String typed) {
    clearResult();
    userProblem.set(typed.indexOf(':') < 0 ? "" : messages.get("login.user.colon"));
  }

  private void registryChanged(String typed) {
    clearResult();
    if (placing != null) {
      placing.cancel();
    }
    Optional<String> host = RegistryHost.of(typed);
    registryProblem.set(host.isPresent() ? "" : messages.get("login.registry.invalid", typed));
    place.set(null);
    placeText.set("");
    host.ifPresent(this::findPlace);
  }

  private void findPlace(String host) {
    placing =
        tools
            .background()
            .work(_ -> LoginPlace.of(tools.logins(), host))
            .onSuccess(
                found -> {
                  place.set(found.place());
                  CredentialException problem = found.problem();
                  placeText.set(
                      problem != null
                          ? tools.texts().errors().of(problem).sentence()
                          : found.place() == null ? "" : words.place(found.place()));
                })
            .start();
  }
}
