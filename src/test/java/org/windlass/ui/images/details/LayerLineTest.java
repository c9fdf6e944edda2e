package org.windlass.ui.images.details;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.ui.images.details.DetailsSamples.details;
import static org.windlass.ui.images.details.DetailsSamples.layer;
import static org.windlass.ui.images.details.DetailsSamples.step;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.windlass.engine.HistoryStep;

class LayerLineTest {

  @Test
  void theLowestLayerComesFirst() {
    List<LayerLine> lines =
        LayerLine.of(facts(step("ENV A=1", 0), step("COPY b", 30), step("ADD a", 70)));

    assertThat(lines).extracting(LayerLine::size).containsExactly(70L, 30L, 0L);
    assertThat(lines).extracting(LayerLine::before).containsExactly(0L, 70L, 100L);
    assertThat(lines).extracting(LayerLine::diffId).containsExactly(layer(1), layer(2), null);
  }

  @Test
  void anImageWithoutAHistoryHasItsLayersAllTheSame() {
    List<LayerLine> lines = LayerLine.of(facts());

    assertThat(lines).hasSize(2).allMatch(LayerLine::layer);
    assertThat(lines).extracting(LayerLine::diffId).containsExactly(layer(1), layer(2));
    assertThat(lines).allMatch(line -> line.instruction().isEmpty());
    assertThat(lines).noneMatch(LayerLine::hasSize);
  }

  private static ImageFacts facts(HistoryStep... steps) {
    return new ImageFacts(details(1, "redis:7", 1, 2), List.of(steps), Optional.empty(), "{}");
  }
}
