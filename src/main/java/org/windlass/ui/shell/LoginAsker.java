package org.windlass.ui.shell;

import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.control.Confirmation;
import org.windlass.ui.control.DialogLayer;
import org.windlass.ui.registries.LoginDialog;
import org.windlass.ui.registries.LoginViewModel;
import org.windlass.ui.registries.RegistriesViewModel;
import org.windlass.ui.text.Messages;

/** Asks in the window for logins and before logouts, and says how they went. */
final class LoginAsker {
  private final ShellViewModel shell;
  private final RegistriesViewModel registries;
  private final Messages messages;
  private final DialogLayer layer;
  private final Toast toast;
  private @Nullable LoginViewModel asked;

  /**
   * @param ui what a command line asks for may be there before the window is
   * @param layer shows the dialogs
   */
  LoginAsker(ShellViewModel shell, UiThread ui, DialogLayer layer, Toast toast) {
    this.shell = shell;
    this.registries = shell.registriesPage();
    this.messages = shell.texts().messages();
    this.layer = layer;
    this.toast = toast;
    registries.loginProperty().subscribe(form -> ui.run(this::show));
    registries.logoutProperty().subscribe(registry -> ui.run(this::confirm));
    registries.noticeProperty().subscribe(this::say);
  }

  private void show() {
    LoginViewModel form = registries.loginProperty().get();
    if (form == asked) {
      return;
    }
    asked = form;
    if (form == null) {
      layer.close();
    } else {
      LoginDialog dialog = new LoginDialog(form, messages, registries::closeLogin);
      layer.open(dialog, dialog.first());
    }
  }

  private void confirm() {
    String registry = registries.logoutProperty().get();
    Scene scene = layer.getScene();
    if (registry == null || scene == null) {
      return;
    }
    registries.keepLogin();
    boolean go =
        new Confirmation(
                scene.getWindow(),
                messages,
                messages.get("logout.title", registries.name(registry)),
                messages.get("logout.text"),
                messages.get("logout.go"),
                messages.get("logout.keep"))
            .given();
    if (go) {
      registries.logout(registry);
    }
  }

  private void say(@Nullable String sentence) {
    if (sentence != null) {
      toast.show(sentence, messages.get("logins.show"), this::showRegistries);
    }
  }

  private void showRegistries() {
    registries.shownProperty().set(true);
    shell.pageProperty().set(Page.CONNECTIONS);
  }
}
