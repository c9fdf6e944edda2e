package org.windlass.ui.usage;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.util.StringConverter;
import org.windlass.engine.DiskUsage;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** A bar for each kind: what is in use, and what could be freed. */
final class UsageChart extends StackedBarChart<Number, String> {
  private static final double HEIGHT = 260;

  private final Texts texts;

  UsageChart(Texts texts) {
    super(new NumberAxis(), new CategoryAxis());
    this.texts = texts;
    setId("usage-chart");
    setAnimated(false);
    setPrefHeight(HEIGHT);
    setMinHeight(HEIGHT);
    setAccessibleText(texts.messages().get("usage.chart"));
    if (getXAxis() instanceof NumberAxis sizes) {
      sizes.setTickLabelFormatter(new SizeLabels());
      sizes.setMinorTickVisible(false);
    }
  }

  /** Shows what was counted. */
  void show(DiskUsage usage) {
    List<XYChart.Data<Number, String>> used = new ArrayList<>();
    List<XYChart.Data<Number, String>> idle = new ArrayList<>();
    // The axis begins at the bottom.
    for (DiskUsage.Part part : usage.parts().reversed()) {
      used.add(new XYChart.Data<>(part.size() - part.reclaimable(), name(part)));
      idle.add(new XYChart.Data<>(part.reclaimable(), name(part)));
    }
    XYChart.Series<Number, String> inUse = new XYChart.Series<>();
    inUse.setName(texts.messages().get("usage.in-use"));
    inUse.getData().setAll(used);
    XYChart.Series<Number, String> reclaimable = new XYChart.Series<>();
    reclaimable.setName(texts.messages().get("usage.reclaimable"));
    reclaimable.getData().setAll(idle);
    getData().setAll(List.of(inUse, reclaimable));
  }

  private String name(DiskUsage.Part part) {
    return texts.messages().get("usage.kind." + Messages.word(part.kind()));
  }

  private final class SizeLabels extends StringConverter<Number> {
    @Override
    public String toString(Number bytes) {
      return texts.sizes().of(bytes.longValue());
    }

    @Override
    public Number fromString(String text) {
      throw new UnsupportedOperationException("the axis is not read back");
    }
  }
}
