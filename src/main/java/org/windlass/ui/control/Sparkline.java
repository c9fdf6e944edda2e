package org.windlass.ui.control;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;

/** A small line of how something went over time. */
public final class Sparkline extends Pane {
  private static final double WIDTH = 90;
  private static final double HEIGHT = 18;

  private final Polyline line = new Polyline();

  /** Shows nothing yet. */
  public Sparkline() {
    getStyleClass().add("sparkline");
    line.getStyleClass().add("sparkline-line");
    setMinSize(WIDTH, HEIGHT);
    setPrefSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    getChildren().add(line);
  }

  /** Draws values at even distances, the largest at the top; fewer than two draw nothing. */
  public void show(List<Double> values) {
    line.getPoints().clear();
    double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    if (values.size() < 2 || most <= 0) {
      return;
    }
    for (int i = 0; i < values.size(); i++) {
      double x = WIDTH * i / (values.size() - 1);
      double y = (HEIGHT - 2) * (1 - Math.max(0, values.get(i)) / most) + 1;
      line.getPoints().addAll(x, y);
    }
  }
}
