package org.windlass.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.windlass.command.Invocation;

/** The open windows, the one that was used last in front. Belongs to the UI thread. */
final class Windows {
  private final Shared shared;
  private final List<EngineWindow> open = new ArrayList<>();

  /**
   * @param shared closed with the windows
   */
  Windows(Shared shared) {
    this.shared = shared;
  }

  /** Opens a window on a stage that shows nothing yet. */
  void open(Stage stage, Start start) {
    EngineWindow window =
        new EngineWindow(
            stage, start, shared, open.isEmpty(), () -> open(new Stage(), start.withoutCommand()));
    open.addFirst(window);
    stage
        .focusedProperty()
        .subscribe(
            focused -> {
              if (focused && open.remove(window)) {
                open.addFirst(window);
              }
            });
    stage.addEventHandler(
        WindowEvent.WINDOW_HIDDEN,
        event -> {
          open.remove(window);
          window.close();
        });
  }

  /**
   * Does what another start was asked for: a command in the window on its engine, or in the one
   * that was used last when it names no engine; everything else in a new window.
   */
  void take(Start start) {
    Optional<Invocation> command = start.command();
    Optional<EngineWindow> window =
        open.stream()
            .filter(candidate -> candidate.shows(start.target()))
            .findFirst()
            .or(() -> start.namesEngine() ? Optional.empty() : open.stream().findFirst());
    if (command.isPresent() && window.isPresent()) {
      window.get().run(command.get());
    } else {
      open(new Stage(), start);
    }
  }

  /** Ends what still runs. */
  void close() {
    List.copyOf(open).forEach(EngineWindow::close);
    open.clear();
    shared.close();
  }
}
