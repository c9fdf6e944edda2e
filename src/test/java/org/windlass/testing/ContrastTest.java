package org.windlass.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class ContrastTest {

  @Test
  void theRatioIsThatOfTheGuidelines() {
    assertThat(Contrast.ratio(Color.BLACK, Color.WHITE)).isCloseTo(21, within(1e-9));
    assertThat(Contrast.ratio(Color.web("#777"), Color.WHITE)).isCloseTo(4.48, within(0.005));
    assertThat(Contrast.ratio(Color.RED, Color.RED)).isEqualTo(1);
  }

  @Test
  void aPaleTextIsFound() {
    Text pale = new Text("pale");
    pale.setFill(Color.web("#777"));
    Text half = new Text("half");
    half.setOpacity(0.5);
    Text black = new Text("black");

    assertThat(Contrast.below(new Scene(new StackPane(pale, half, black)), 4.5))
        .hasSize(2)
        .allMatch(line -> !line.contains("black"));
  }
}
