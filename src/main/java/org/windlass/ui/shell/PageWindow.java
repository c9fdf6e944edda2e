package org.windlass.ui.shell;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.windlass.context.ConnectionProfile;
import org.windlass.engine.EngineEndpoint;
import org.windlass.ui.connections.ConnectionFormViewModel;
import org.windlass.ui.connections.ConnectionWindow;
import org.windlass.ui.connections.EngineView;
import org.windlass.ui.store.StoreCard;

/** The window, as its page of connections knows it. */
final class PageWindow implements ConnectionWindow {
  private final ShellViewModel shell;
  private final Consumer<ConnectionFormViewModel> openForm;

  private Subscription facts = Subscription.EMPTY;

  PageWindow(ShellViewModel shell, Consumer<ConnectionFormViewModel> openForm) {
    this.shell = shell;
    this.openForm = openForm;
  }

  @Override
  public void whenTurned(Runnable action) {
    shell.sessionProperty().subscribe((was, is) -> action.run());
  }

  @Override
  public void connect(ConnectionProfile profile) {
    shell.connections().connect(profile);
  }

  @Override
  public boolean shows(ConnectionProfile profile) {
    return shell.connections().isShown(profile);
  }

  @Override
  public void open(ConnectionFormViewModel form) {
    openForm.accept(form);
  }

  @Override
  public Node facts(@Nullable ConnectionProfile profile) {
    facts.unsubscribe();
    facts = Subscription.EMPTY;
    Session session = shell.sessionProperty().get();
    EngineStatusViewModel status =
        profile == null ? session.status() : shell.connections().statusOf(profile);
    String host = profile == null ? session.target().place() : profile.host();
    EngineView view = new EngineView(shell.texts());
    Node shown =
        profile != null && profile.source() == ConnectionProfile.Source.BUILT_IN
            ? withStore(view)
            : view;
    if (status == null) {
      view.show(host, null, null, "");
      return shown;
    }
    Runnable show =
        () ->
            view.show(
                host, status.versionProperty().get(), status.infoProperty().get(), status.api());
    facts =
        Subscription.combine(
            status.summaryProperty().subscribe(show), status.infoProperty().subscribe(show));
    show.run();
    return shown;
  }

  private Node withStore(EngineView view) {
    VBox both = new VBox(new StoreCard(shell.store(), shell.texts().messages()), view);
    both.getStyleClass().add("cards");
    return both;
  }

  @Override
  public @Nullable EngineEndpoint endpoint() {
    return shell.sessionProperty().get().target().endpoint();
  }
}
