package org.windlass.ui.images.details;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.windlass.ui.text.Texts;

/**
 * Where an image's bytes are: a part for each step that added some, as wide as its share. For the
 * mouse; the list below says the same to the keyboard and to screen readers.
 */
final class LayerBar extends Pane {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double HEIGHT = 24;
  private static final double GAP = 2;

  /** A part that is thinner can be neither seen nor clicked. */
  private static final double THINNEST = 3;

  private final Texts texts;
  private final Consumer<LayerLine> chosen;
  private final List<LayerLine> lines = new ArrayList<>();

  /**
   * @param chosen hears which part was clicked
   */
  LayerBar(Texts texts, Consumer<LayerLine> chosen) {
    this.texts = texts;
    this.chosen = chosen;
    setId("details-layer-bar");
    getStyleClass().add("layer-bar");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMinWidth(0);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(texts.messages().get("details.layers.bar"));
  }

  /** Shows other steps, the lowest layer first. */
  void show(List<LayerLine> steps) {
    lines.clear();
    getChildren().clear();
    for (LayerLine line : steps) {
      if (line.size() > 0) {
        lines.add(line);
        getChildren().add(part(line));
      }
    }
  }

  /** Marks the part of a step. */
  void mark(LayerLine line) {
    for (int i = 0; i < lines.size(); i++) {
      getChildren().get(i).pseudoClassStateChanged(CHOSEN, lines.get(i).equals(line));
    }
  }

  private Region part(LayerLine line) {
    Region part = new Region();
    part.getStyleClass().add("layer-part");
    Tooltip tooltip = new Tooltip(texts.sizes().of(line.size()) + "\n" + line.instruction());
    tooltip.getStyleClass().add("layer-tip");
    Tooltip.install(part, tooltip);
    part.setOnMouseClicked(event -> chosen.accept(line));
    return part;
  }

  @Override
  protected void layoutChildren() {
    long total = lines.stream().mapToLong(LayerLine::size).sum();
    double room = getWidth() - GAP * Math.max(0, lines.size() - 1);
    double spare = Math.max(0, room - THINNEST * lines.size());
    double x = 0;
    for (int i = 0; i < lines.size(); i++) {
      double width = THINNEST + spare * lines.get(i).size() / total;
      getChildren().get(i).resizeRelocate(x, 0, Math.max(0, width), getHeight());
      x += width + GAP;
    }
  }
}
