package org.windlass.ui.memory;

import java.util.Arrays;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** A window's place and size as the user has left them. Belongs to the UI thread. */
public final class WindowMemory {
  private static final String KEY = "window";
  private static final String MAXIMIZED = "window.maximized";

  /** So much of a window must be on a screen for it to open there; in pixels. */
  private static final double IN_SIGHT = 100;

  private final ViewMemory memory;

  /** Keeps everything in {@code memory}. */
  public WindowMemory(ViewMemory memory) {
    this.memory = memory;
  }

  /**
   * Puts a window that is not shown yet where it was left, unless no screen is there any more, and
   * keeps its place from now on.
   *
   * @param first whether it is the only window: further ones do not cover it
   */
  public void remember(Stage stage, boolean first) {
    Rectangle2D place = place(memory.get(KEY));
    if (place != null) {
      stage.setWidth(place.getWidth());
      stage.setHeight(place.getHeight());
      if (first && onScreen(place)) {
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
      }
    }
    stage.setMaximized(first && Boolean.parseBoolean(memory.get(MAXIMIZED)));
    InvalidationListener keep = change -> keep(stage);
    List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
        .forEach(value -> value.addListener(keep));
    stage.maximizedProperty().addListener(keep);
  }

  private void keep(Stage stage) {
    if (!stage.isShowing() || stage.isIconified() || stage.isFullScreen()) {
      return;
    }
    memory.put(MAXIMIZED, String.valueOf(stage.isMaximized()));
    if (!stage.isMaximized()) {
      memory.put(
          KEY,
          "%d,%d,%d,%d"
              .formatted(
                  Math.round(stage.getX()),
                  Math.round(stage.getY()),
                  Math.round(stage.getWidth()),
                  Math.round(stage.getHeight())));
    }
  }

  /** Null for what is no place. */
  static @Nullable Rectangle2D place(String text) {
    if (!text.matches("-?[0-9]{1,5},-?[0-9]{1,5},[0-9]{2,5},[0-9]{2,5}")) {
      return null;
    }
    double[] parts = Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
    return new Rectangle2D(parts[0], parts[1], parts[2], parts[3]);
  }

  private static boolean onScreen(Rectangle2D place) {
    return Screen.getScreens().stream()
        .map(Screen::getVisualBounds)
        .anyMatch(
            screen ->
                screen.contains(place.getMinX() + IN_SIGHT, Math.max(place.getMinY(), 0))
                    && place.getMinY() + IN_SIGHT < screen.getMaxY());
  }
}
