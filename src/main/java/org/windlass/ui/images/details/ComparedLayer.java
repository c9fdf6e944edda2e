package org.windlass.ui.images.details;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.windlass.reference.Digest;

/**
 * One layer of one or both of two images.
 *
 * @param line how it was made
 * @param left whether the left image has it
 * @param right whether the right image has it
 */
public record ComparedLayer(LayerLine line, boolean left, boolean right) {

  /** Those of both images first, then those of either. */
  static List<ComparedLayer> of(ImageFacts left, ImageFacts right) {
    List<LayerLine> mine = layers(left);
    List<LayerLine> theirs = layers(right);
    Set<Digest> inLeft = new HashSet<>(left.details().diffIds());
    Set<Digest> inRight = new HashSet<>(right.details().diffIds());
    List<ComparedLayer> compared = new ArrayList<>();
    mine.stream()
        .filter(line -> inRight.contains(line.diffId()))
        .forEach(line -> compared.add(new ComparedLayer(line, true, true)));
    mine.stream()
        .filter(line -> !inRight.contains(line.diffId()))
        .forEach(line -> compared.add(new ComparedLayer(line, true, false)));
    theirs.stream()
        .filter(line -> !inLeft.contains(line.diffId()))
        .forEach(line -> compared.add(new ComparedLayer(line, false, true)));
    return compared;
  }

  private static List<LayerLine> layers(ImageFacts facts) {
    return LayerLine.of(facts).stream().filter(LayerLine::layer).toList();
  }
}
