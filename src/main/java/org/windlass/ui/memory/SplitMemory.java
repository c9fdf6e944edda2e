package org.windlass.ui.memory;

import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SplitPane;

/** Dividers as the user has left them. Belongs to the UI thread. */
final class SplitMemory {
  private static final String KEY = "dividers.";

  private final ViewMemory memory;

  SplitMemory(ViewMemory memory) {
    this.memory = memory;
  }

  /** Puts the dividers where they were left, and keeps their places from now on. */
  void remember(SplitPane pane) {
    place(pane);
    pane.getDividers().forEach(divider -> watch(pane, divider));
    pane.getDividers()
        .addListener(
            (ListChangeListener<SplitPane.Divider>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(divider -> watch(pane, divider));
                  }
                  place(pane);
                });
  }

  private void place(SplitPane pane) {
    double[] places =
        Arrays.stream(memory.get(KEY + pane.getId()).split(",", -1))
            .filter(place -> place.matches("0\\.[0-9]{1,4}"))
            .mapToDouble(Double::parseDouble)
            .toArray();
    if (places.length == pane.getDividers().size() && places.length > 0) {
      pane.setDividerPositions(places);
    }
  }

  private void watch(SplitPane pane, SplitPane.Divider divider) {
    divider.positionProperty().subscribe((was, is) -> keep(pane));
  }

  private void keep(SplitPane pane) {
    memory.put(
        KEY + pane.getId(),
        Arrays.stream(pane.getDividerPositions())
            .mapToObj(place -> String.valueOf(Math.round(place * 1000) / 1000.0))
            .collect(Collectors.joining(",")));
  }
}
