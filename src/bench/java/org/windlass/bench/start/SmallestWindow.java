package org.windlass.bench.start;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

/** A JavaFX window with nothing in it. */
public final class SmallestWindow extends Application {
  /** Opens it. */
  public static void main(String[] args) {
    launch(args);
  }

  @Override
  public void start(Stage stage) {
    stage.setScene(new Scene(new Pane(), 1280, 800, Color.LIGHTSTEELBLUE));
    stage.show();
  }
}
