package org.windlass.ui.registries;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windlass.context.CredentialException;
import org.windlass.engine.Interruption;
import org.windlass.reference.Reference;
import org.windlass.ui.background.Job;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.Messages;

/**
 * The registries that somebody is logged in to, and logging in and out. All members belong to the
 * UI thread.
 */
public final class RegistriesViewModel {
  private final RegistryTools tools;
  private final RegistryTexts words;
  private final Messages messages;
  private final ObservableList<RegistryRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable ErrorText> error = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable LoginViewModel> login =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable String> logout = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable String> notice = new ReadOnlyObjectWrapper<>();
  private @Nullable Job reading;

  /** Reads nothing yet. */
  public RegistriesViewModel(RegistryTools tools) {
    this.tools = tools;
    this.words = new RegistryTexts(tools.texts());
    this.messages = tools.texts().messages();
  }

  /** The registries of the list. */
  ObservableList<RegistryRow> rows() {
    return rows;
  }

  /** The registries of the list, by their hosts. */
  public List<String> registries() {
    return rows.stream().map(RegistryRow::registry).toList();
  }

  /** A registry as people call it. */
  public String name(String registry) {
    return words.name(registry);
  }

  /** The words of the list. */
  RegistryTexts words() {
    return words;
  }

  /** Whether the list was read at least once. */
  public ReadOnlyBooleanProperty readProperty() {
    return read.getReadOnlyProperty();
  }

  /** Whether the page of connections shows registries in place of engines. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** What went wrong; null for nothing. */
  public ReadOnlyObjectProperty<@Nullable ErrorText> errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Takes the failure away. */
  public void clearError() {
    error.set(null);
  }

  /** The login that is to be asked for; null for none. */
  public ReadOnlyObjectProperty<@Nullable LoginViewModel> loginProperty() {
    return login.getReadOnlyProperty();
  }

  /** The registry whose logout is to be confirmed; null for none. */
  public ReadOnlyObjectProperty<@Nullable String> logoutProperty() {
    return logout.getReadOnlyProperty();
  }

  /** What has just happened, in a sentence; null when nothing has. */
  public ReadOnlyObjectProperty<@Nullable String> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Reads the list again. */
  public void refresh() {
    if (reading != null) {
      reading.cancel();
    }
    reading =
        tools
            .background()
            .work(cancellation -> RegistryListing.read(tools, cancellation))
            .onSuccess(this::show)
            .onFailure(failure -> error.set(tools.texts().errors().of(failure)))
            .start();
  }

  /**
   * Asks for a login.
   *
   * @param registry as people type it; empty for Docker Hub
   * @param user may be empty
   * @param then runs when somebody has logged in
   */
  public void openLogin(String registry, String user, Runnable then) {
    closeLogin();
    String given = registry.isBlank() ? Reference.DEFAULT_REGISTRY : registry.strip();
    String typed = RegistryHost.of(given).orElse(given);
    Set<String> known = new LinkedHashSet<>(List.of(Reference.DEFAULT_REGISTRY));
    known.addAll(registries());
    login.set(
        new LoginViewModel(
            tools, typed, user, new ArrayList<>(known), host -> loggedIn(host, then)));
  }

  /** Takes the login away; a try that is under way ends. */
  public void closeLogin() {
    LoginViewModel open = login.get();
    if (open != null) {
      open.stop();
      login.set(null);
    }
  }

  /**
   * Asks whether to log out.
   *
   * @param registry as people type it; empty for Docker Hub
   */
  public void askLogout(String registry) {
    Optional<String> host = RegistryHost.of(registry);
    if (host.isPresent()) {
      logout.set(host.get());
    } else {
      say(messages.get("login.registry.invalid", registry));
    }
  }

  /** Leaves it. */
  public void keepLogin() {
    logout.set(null);
  }

  /** Erases what is kept for the registry. */
  public void logout(String registry) {
    logout.set(null);
    error.set(null);
    tools
        .background()
        .work(cancellation -> Interruption.call(cancellation, () -> erase(registry)))
        .onSuccess(failure -> failure.ifPresentOrElse(this::unerased, () -> loggedOut(registry)))
        .onFailure(failure -> error.set(tools.texts().errors().of(failure)))
        .start();
  }

  private void unerased(CredentialException failure) {
    ErrorText why = tools.texts().errors().of(failure);
    error.set(why);
    say(why.sentence());
  }

  private void loggedOut(String registry) {
    refresh();
    say(messages.get("logins.logged-out", words.name(registry)));
  }

  private Optional<CredentialException> erase(String registry) {
    try {
      tools.logins().erase(registry);
      tools.registries().forget(registry);
      return Optional.empty();
    } catch (CredentialException e) {
      return Optional.of(e);
    }
  }

  private void loggedIn(String registry, Runnable then) {
    closeLogin();
    refresh();
    say(messages.get("logins.logged-in", words.name(registry)));
    then.run();
  }

  private void say(String sentence) {
    notice.set(null);
    notice.set(sentence);
  }

  private void show(RegistryListing listing) {
    read.set(true);
    if (!rows.equals(listing.rows())) {
      rows.setAll(listing.rows());
    }
    CredentialException problem = listing.problem();
    error.set(problem == null ? null : tools.texts().errors().of(problem));
  }
}
