package org.windlass.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * A scroll pane as wide as it is given and as tall as its content, as long as there is room. Of its
 * own a scroll pane reckons its height as if no text were wrapped.
 */
public final class FittingScroll extends ScrollPane {
  private final Region content;

  /** Scrolls up and down only. */
  public FittingScroll(Region content) {
    super(content);
    this.content = content;
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    // An accident of half a pixel must not bring a scroll bar.
    content.setMinHeight(Region.USE_PREF_SIZE);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inside = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + content.prefHeight(inside) + snappedBottomInset();
  }
}
