package org.windlass.ui.images.details;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** How much of a whole one part is, and how much came before it. */
final class ShareBar extends Pane {
  private static final double HEIGHT = 6;

  private final Region below = new Region();
  private final Region own = new Region();
  private double before;
  private double share;

  ShareBar() {
    getStyleClass().add("share-bar");
    below.getStyleClass().add("share-below");
    own.getStyleClass().add("share-own");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    getChildren().addAll(below, own);
  }

  void show(long bytesBefore, long bytes, long total) {
    before = total == 0 ? 0 : (double) bytesBefore / total;
    share = total == 0 ? 0 : (double) bytes / total;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double start = getWidth() * before;
    below.resizeRelocate(0, 0, start, getHeight());
    double width = share == 0 ? 0 : Math.max(1, getWidth() * share);
    own.resizeRelocate(Math.min(start, getWidth() - width), 0, width, getHeight());
  }
}
