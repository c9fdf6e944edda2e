package org.windlass.app;

import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.windlass.ui.background.FxThread;
import org.windlass.ui.shell.CloseQuestion;
import org.windlass.ui.shell.ShellView;
import org.windlass.ui.shell.ShellViewModel;
import org.windlass.ui.shell.Theme;
import org.windlass.ui.text.Texts;

/** The window of the program. */
public final class WindlassApp extends Application {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double MIN_WIDTH = 760;
  private static final double MIN_HEIGHT = 480;
  private static final List<Integer> ICON_SIZES = List.of(32, 64, 128, 256);

  private @Nullable Wiring wiring;

  @Override
  public void start(Stage stage) throws Refusal {
    Texts texts = Windlass.texts();
    Start start = Start.of(getParameters().getRaw().toArray(String[]::new), System.getenv(), texts);
    FxThread ui = new FxThread();
    wiring = new Wiring(start, texts, Workers.create(), ui);
    ShellViewModel shell = wiring.shell();

    Theme.followSystem();
    ShellView view = new ShellView(shell, ui);
    Scene scene = new Scene(view, WIDTH, HEIGHT);
    scene.getStylesheets().add(Theme.STYLE_SHEET);
    view.installShortcuts(scene);
    for (int size : ICON_SIZES) {
      stage.getIcons().add(new Image("/icons/windlass-" + size + ".png"));
    }
    stage.setScene(scene);
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    stage.titleProperty().bind(shell.titleProperty());
    shell.pulls().windowInFrontProperty().bind(stage.focusedProperty());
    stage.setOnCloseRequest(
        event -> {
          int running = shell.pulls().runningProperty().get();
          if (running > 0 && !new CloseQuestion(stage, texts.messages(), running).confirmed()) {
            event.consume();
          }
        });
    stage.show();
  }

  @Override
  public void stop() {
    if (wiring != null) {
      wiring.close();
    }
  }
}
