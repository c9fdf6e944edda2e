package org.windlass.ui.images.details;

import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/** Shows images in windows of their own, which close with the window they came from. */
public final class DetailsWindows {
  private static final double WIDTH = 860;
  private static final double HEIGHT = 640;
  private static final double MIN_WIDTH = 480;
  private static final double MIN_HEIGHT = 320;
  private static final KeyCombination CLOSE =
      new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN);

  private final DetailsTools tools;

  /** Opens none yet. */
  public DetailsWindows(DetailsTools tools) {
    this.tools = tools;
  }

  /**
   * Opens a window.
   *
   * @param owner gives it its looks, and its end
   * @param target null opens none
   */
  public void open(Window owner, @Nullable DetailsTarget target) {
    if (target == null) {
      return;
    }
    DetailsViewModel viewModel = new DetailsViewModel(tools);
    viewModel.show(target);
    CompareMenu compare =
        new CompareMenu(
            tools.texts().messages(),
            viewModel::target,
            tools.images(),
            (left, right) -> compare(owner, left, right));
    DetailsPane pane = new DetailsPane(viewModel, List.of(), List.of(compare));
    pane.getStyleClass().add("details-window");
    Stage stage = stage(owner, pane, target.title());
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> viewModel.close());
    stage.show();
    pane.focusTabs();
  }

  /** Opens a window with two images side by side. */
  public void compare(Window owner, DetailsTarget left, DetailsTarget right) {
    CompareViewModel viewModel = new CompareViewModel(tools, left, right);
    Stage stage =
        stage(
            owner,
            new CompareView(viewModel, tools.texts()),
            tools.texts().messages().get("compare.title", left.title(), right.title()));
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> viewModel.close());
    stage.show();
  }

  private static Stage stage(Window owner, Parent content, String title) {
    Stage stage = new Stage();
    Scene scene = new Scene(content, WIDTH, HEIGHT);
    scene.getStylesheets().setAll(owner.getScene().getStylesheets());
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE || CLOSE.match(event)) {
            stage.close();
            event.consume();
          }
        });
    if (owner instanceof Stage main) {
      stage.getIcons().setAll(main.getIcons());
    }
    stage.setTitle(title);
    stage.setScene(scene);
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    EventHandler<WindowEvent> withOwner = event -> stage.close();
    owner.addEventHandler(WindowEvent.WINDOW_HIDDEN, withOwner);
    stage.addEventHandler(
        WindowEvent.WINDOW_HIDDEN,
        event -> owner.removeEventHandler(WindowEvent.WINDOW_HIDDEN, withOwner));
    return stage;
  }
}
