package org.windlass.ui.shell;

import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.images.details.DetailsPane;
import org.windlass.ui.search.SearchView;
import org.windlass.ui.tags.TagsView;
import org.windlass.ui.usage.UsageView;

/** Where a window shows its page. All members belong to the UI thread. */
final class PagePlace extends StackPane {
  private final ShellViewModel shell;
  private final UiThread ui;
  private final Pages pages;
  private Consumer<Node> onShown = page -> {};
  private Subscription connected = Subscription.EMPTY;

  PagePlace(ShellViewModel shell, UiThread ui, Pages pages) {
    this.shell = shell;
    this.ui = ui;
    this.pages = pages;
    setId("page-place");
    shell.pageProperty().subscribe((was, is) -> show());
    shell.sessionProperty().subscribe(this::sessionChanged);
  }

  /** Has something done with the page that is shown, and with each that will be. */
  void setOnShown(Consumer<Node> action) {
    onShown = action;
    getChildren().forEach(action);
  }

  /** Turns to where the page looks for something, if it does. */
  void focusFilter() {
    if (lookup("#image-details") instanceof DetailsPane details
        && details.isFocusWithin()
        && details.focusSearch()) {
      return;
    }
    Stream.of("#tags-filter", "#images-filter", "#search-term")
        .flatMap(id -> Stream.ofNullable(lookup(id)))
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private void sessionChanged(Session session) {
    connected.unsubscribe();
    connected =
        session.status().everConnectedProperty().subscribe((was, is) -> showConnected(session));
    show();
  }

  private void showConnected(Session session) {
    if (shell.pageProperty().get() != Page.IMAGES) {
      show();
      return;
    }
    // Built while the engine is asked.
    ui.run(() -> pages.get(Page.IMAGES));
    connected =
        connected.and(FirstList.await(session.images().contentProperty(), ui, this::showImages));
  }

  private void showImages() {
    if (shell.pageProperty().get() == Page.IMAGES) {
      show();
    }
  }

  private void show() {
    Node node = pages.get(shell.pageProperty().get());
    getChildren().setAll(node);
    onShown.accept(node);
    switch (node) {
      case SearchView search -> search.focusTerm();
      case TagsView tags -> tags.focusFirst();
      case UsageView usage -> usage.focusFirst();
      default -> {}
    }
  }
}
