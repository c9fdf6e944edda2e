package org.windlass.app;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.windlass.command.Invocation;
import org.windlass.settings.Setting;
import org.windlass.settings.StartEngine;
import org.windlass.ui.control.Confirmation;
import org.windlass.ui.history.Unfinished;
import org.windlass.ui.memory.PageMemory;
import org.windlass.ui.memory.WindowMemory;
import org.windlass.ui.shell.LastUsed;
import org.windlass.ui.shell.PullsElsewhere;
import org.windlass.ui.shell.ShellView;
import org.windlass.ui.shell.ShellViewModel;
import org.windlass.ui.shell.Target;
import org.windlass.ui.shell.Theme;
import org.windlass.ui.shell.UnfinishedBanner;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** One window on one engine at a time. Belongs to the UI thread. */
final class EngineWindow {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double MIN_WIDTH = 760;
  private static final double MIN_HEIGHT = 480;
  private static final int FIRST_ICON = 64;
  private static final List<Integer> OTHER_ICONS = List.of(32, 128, 256);

  /** Reading them takes longer than a start has time for. */
  private static final Duration OTHER_ICONS_AFTER = Duration.ofSeconds(2);

  private static final KeyCombination ANOTHER =
      new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);

  private final Stage stage;
  private final Texts texts;
  private final Wiring wiring;

  /**
   * Shows the window, and starts to connect.
   *
   * @param first whether there is no other window
   * @param another opens another window on the same engine
   */
  EngineWindow(Stage stage, Start start, Shared shared, boolean first, Runnable another) {
    this.stage = stage;
    this.texts = shared.texts();
    this.wiring = new Wiring(start, shared, Workers.create());
    ShellViewModel shell = wiring.shell();
    ShellView view = new ShellView(shell, shared.ui());
    Scene scene = new Scene(view, WIDTH, HEIGHT);
    scene.getStylesheets().add(Theme.STYLE_SHEET);
    view.installShortcuts(scene);
    view.onPageShown(new PageMemory(shared.memory())::remember);
    new LastUsed(shell, shared.memory(), opensLastUsed(start, shared));
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (ANOTHER.match(event)) {
            another.run();
            event.consume();
          }
        });
    if (first) {
      view.addBanner(unfinished(shell, shared));
    }
    stage.getIcons().add(icon(FIRST_ICON));
    shared.ui().after(OTHER_ICONS_AFTER, () -> stage.getIcons().addAll(otherIcons()));
    stage.setScene(scene);
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    stage.titleProperty().bind(shell.titleProperty());
    shell.pulls().windowInFrontProperty().bind(stage.focusedProperty());
    stage.setOnCloseRequest(this::askBeforeClosing);
    new WindowMemory(shared.memory()).remember(stage, first);
    stage.show();
  }

  private static Image icon(int size) {
    return new Image("/icons/windlass-" + size + ".png");
  }

  private static List<Image> otherIcons() {
    return OTHER_ICONS.stream().map(EngineWindow::icon).toList();
  }

  private static Node unfinished(ShellViewModel shell, Shared shared) {
    PullsElsewhere elsewhere = new PullsElsewhere(shell);
    return UnfinishedBanner.of(
        new Unfinished(
            shared.records().queues(),
            shared.records().writer(),
            shared.ui(),
            shared.settings().current().get(Setting.RESUME_PULLS),
            pull ->
                elsewhere.pull(pull.reference(), pull.platform(), pull.connection(), pull.host())),
        shared.texts().messages());
  }

  private static boolean opensLastUsed(Start start, Shared shared) {
    return !start.namesEngine()
        && shared.settings().current().get(Setting.START_ENGINE) == StartEngine.LAST_USED;
  }

  /** The window itself. */
  Stage stage() {
    return stage;
  }

  /** Whether it shows this engine. */
  boolean shows(Target target) {
    Target shown = wiring.shell().sessionProperty().get().target();
    return shown.equals(target)
        || (shown.endpoint() != null && shown.endpoint().equals(target.endpoint()));
  }

  /** Does what a command line asks for, in front of all other windows. */
  void run(Invocation invocation) {
    wiring.shell().run(invocation);
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  /** Ends its pulls and its connection. */
  void close() {
    wiring.close();
  }

  private void askBeforeClosing(WindowEvent event) {
    ShellViewModel shell = wiring.shell();
    int running =
        shell.pulls().summary().runningProperty().get() + shell.transfers().runningProperty().get();
    if (running > 0 && !closeQuestion(running).given()) {
      event.consume();
    }
  }

  private Confirmation closeQuestion(int running) {
    Messages messages = texts.messages();
    return new Confirmation(
        stage,
        messages,
        messages.get("close.title"),
        messages.get("close.text", running),
        messages.get("close.close"),
        messages.get("close.keep"));
  }
}
