package org.windlass.ui.history;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.windlass.history.PulledEntry;
import org.windlass.ui.control.Sparkline;
import org.windlass.ui.control.TextCell;
import org.windlass.ui.text.Texts;

/** The table of pulls that have ended. */
final class HistoryTable extends TableView<PulledEntry> {
  private static final String NUMBER = "number";
  private static final Set<String> NUMBERS = Set.of("took", "bytes", "rate");
  private static final int DIGEST_SHOWN = 19;

  private final Texts texts;

  HistoryTable(HistoryViewModel viewModel) {
    this.texts = viewModel.texts();
    setId("history-table");
    setAccessibleText(texts.messages().get("history.title"));
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    add("when", 110, PulledEntry::ended, text(texts.times()::ago, texts.times()::exact, ""));
    add(
        "reference",
        200,
        PulledEntry::reference,
        text(Function.identity(), Function.identity(), ""));
    add("engine", 110, PulledEntry::engine, text(Function.identity(), Function.identity(), ""));
    add("outcome", 90, Function.identity(), text(this::outcome, this::failure, ""));
    add("took", 70, PulledEntry::took, text(texts.times()::duration, took -> "", NUMBER));
    add("bytes", 80, PulledEntry::bytes, text(texts.sizes()::of, texts.sizes()::exact, NUMBER));
    add("rate", 90, PulledEntry::rate, text(this::rate, rate -> "", NUMBER));
    add("course", 100, Function.identity(), CourseCell::new);
    add(
        "digest",
        140,
        PulledEntry::digest,
        text(HistoryTable::shortened, Function.identity(), "monospace"));
    SortedList<PulledEntry> sorted = new SortedList<>(viewModel.rows());
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
  }

  private <T> void add(
      String key,
      double width,
      Function<PulledEntry, T> value,
      Supplier<TableCell<PulledEntry, T>> cell) {
    TableColumn<PulledEntry, T> column =
        new TableColumn<>(texts.messages().get("history.column." + key));
    column.setId("history-column-" + key);
    column.setPrefWidth(width);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())).getReadOnlyProperty());
    column.setCellFactory(ignored -> cell.get());
    if (NUMBERS.contains(key)) {
      column.getStyleClass().add(NUMBER);
    }
    if (key.equals("outcome")) {
      column.setComparator(Comparator.comparing(entry -> outcomeOf(entry)));
    } else if (key.equals("course")) {
      column.setSortable(false);
    }
    getColumns().add(column);
  }

  private static String outcomeOf(Object entry) {
    return entry instanceof PulledEntry pulled ? pulled.outcome().name() : "";
  }

  private static <T> Supplier<TableCell<PulledEntry, T>> text(
      Function<T, String> text, Function<T, String> exact, String styleClass) {
    return () -> new TextCell<>(text, exact, styleClass);
  }

  private String outcome(PulledEntry entry) {
    return texts
        .messages()
        .get("history.outcome." + entry.outcome().name().toLowerCase(Locale.ROOT));
  }

  private String failure(PulledEntry entry) {
    return entry.error().isEmpty() ? outcome(entry) : entry.error();
  }

  private String rate(double bytesPerSecond) {
    return bytesPerSecond < 1 ? "" : texts.sizes().rate(bytesPerSecond);
  }

  private static String shortened(String digest) {
    return digest.substring(0, Math.min(DIGEST_SHOWN, digest.length()));
  }

  /** The rate over time. */
  private static final class CourseCell extends TableCell<PulledEntry, PulledEntry> {
    private final Sparkline line = new Sparkline();

    @Override
    protected void updateItem(@Nullable PulledEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (entry == null || empty) {
        setGraphic(null);
      } else {
        line.show(entry.rates());
        setGraphic(line);
      }
    }
  }
}
