package org.windlass.ui.images;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.control.IconButton;
import org.windlass.ui.control.Shown;
import org.windlass.ui.images.details.CompareMenu;
import org.windlass.ui.images.details.DetailsPane;
import org.windlass.ui.images.details.DetailsWindows;
import org.windlass.ui.text.Messages;

/** The list of images with the details of one: beside it, or in its place where that is narrow. */
public final class ImagesPage extends StackPane {
  /** The least that each needs. */
  private static final double LIST_WIDTH = 600;

  private static final double DETAILS_WIDTH = 440;

  /** A page that is narrower shows one at a time. */
  private static final double WIDE = LIST_WIDTH + DETAILS_WIDTH;

  private static final double DIVIDER = 0.55;

  private final ImagesView list;
  private final SideDetailsViewModel viewModel;
  private final Messages messages;
  private final DetailsWindows windows;
  private final SplitPane split = new SplitPane();
  private @Nullable DetailsPane details;

  /** Builds the details when they are first opened. */
  public ImagesPage(ImagesView list, SideDetailsViewModel viewModel) {
    this.list = list;
    this.viewModel = viewModel;
    this.messages = viewModel.tools().texts().messages();
    this.windows = new DetailsWindows(viewModel.tools());
    // It becomes another before it becomes too narrow.
    setMinWidth(0);
    split.setId("images-split");
    split.getStyleClass().add("details-split");
    IconButton info = new IconButton(Feather.INFO, messages.get("details.open"), this::toggle);
    info.setId("images-details");
    list.addTool(info);
    list.table().addEventFilter(KeyEvent.KEY_PRESSED, this::tableKey);
    list.table().addEventHandler(MouseEvent.MOUSE_CLICKED, this::tableClick);
    getChildren().add(split);
    viewModel.openProperty().subscribe((was, is) -> arrange());
    widthProperty().subscribe((was, is) -> widened(was.doubleValue(), is.doubleValue()));
    arrange();
    // The row may be on its way into the table.
    UiThread ui = viewModel.tools().background().ui();
    Runnable select = () -> ui.run(() -> select(viewModel.wantedProperty().get()));
    viewModel.wantedProperty().subscribe(row -> select.run());
    list.table().getItems().addListener((ListChangeListener<ImageRow>) change -> select.run());
  }

  private void widened(double was, double is) {
    if (was < WIDE != is < WIDE) {
      arrange();
    }
  }

  private void arrange() {
    boolean wide = getWidth() >= WIDE;
    boolean both = wide && viewModel.openProperty().get();
    list.setMinWidth(both ? LIST_WIDTH : 0);
    if (details != null || both) {
      details().setMinWidth(both ? DETAILS_WIDTH : 0);
    }
    List<Node> items =
        !viewModel.openProperty().get()
            ? List.of(list)
            : wide ? List.of(list, details()) : List.of(details());
    if (!items.equals(split.getItems())) {
      split.getItems().setAll(items);
      if (items.size() > 1 && split.getDividerPositions()[0] == 0.5) {
        split.setDividerPositions(DIVIDER);
      }
    }
  }

  private DetailsPane details() {
    DetailsPane built = details;
    if (built == null) {
      IconButton back =
          new IconButton(Feather.ARROW_LEFT, messages.get("details.back"), this::close);
      back.setId("details-back");
      Shown.when(back, widthProperty().map(width -> width.doubleValue() < WIDE));
      CompareMenu compare =
          new CompareMenu(
              messages,
              viewModel.details()::target,
              viewModel.tools().images(),
              (left, right) -> windows.compare(getScene().getWindow(), left, right));
      IconButton window =
          new IconButton(
              Feather.EXTERNAL_LINK, messages.get("details.window"), this::openShownInWindow);
      window.setId("details-window");
      IconButton close = new IconButton(Feather.X, messages.get("details.close"), this::close);
      close.setId("details-close");
      built = new DetailsPane(viewModel.details(), List.of(back), List.of(compare, window, close));
      built.addEventHandler(
          KeyEvent.KEY_PRESSED,
          event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
              close();
              event.consume();
            }
          });
      details = built;
    }
    return built;
  }

  private void tableKey(KeyEvent event) {
    boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    if (!plain) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
      openSelectedInWindow();
    } else if (event.getCode() == KeyCode.ENTER) {
      if (viewModel.openProperty().get()) {
        details().focusTabs();
      } else {
        open();
      }
    } else if (event.getCode() == KeyCode.SPACE && !event.isShiftDown()) {
      toggle();
    } else if (event.getCode() == KeyCode.ESCAPE && viewModel.openProperty().get()) {
      close();
    } else {
      return;
    }
    event.consume();
  }

  private void tableClick(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() == 2
        && event.getTarget() instanceof Node node
        && isInRow(node)) {
      openSelectedInWindow();
      event.consume();
    }
  }

  private static boolean isInRow(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n instanceof TableRow<?> row) {
        return !row.isEmpty();
      }
    }
    return false;
  }

  private void toggle() {
    if (viewModel.openProperty().get()) {
      close();
    } else {
      open();
    }
  }

  private void open() {
    if (viewModel.openProperty().get()) {
      return;
    }
    if (list.table().getSelectionModel().isEmpty() && !list.table().getItems().isEmpty()) {
      list.table().getSelectionModel().select(0);
    }
    viewModel.openProperty().set(true);
    if (!split.getItems().contains(list)) {
      details().focusTabs();
    }
  }

  private void close() {
    viewModel.openProperty().set(false);
    list.table().requestFocus();
  }

  private void openShownInWindow() {
    windows.open(getScene().getWindow(), viewModel.details().target());
  }

  private void openSelectedInWindow() {
    List<ImageRow> selected = List.copyOf(list.table().getSelectionModel().getSelectedItems());
    if (!selected.isEmpty()) {
      windows.open(getScene().getWindow(), SideDetailsViewModel.target(selected.getLast()));
    }
  }

  private void select(@Nullable ImageRow row) {
    if (row != null && list.table().getItems().contains(row)) {
      list.table().getSelectionModel().clearSelection();
      list.table().getSelectionModel().select(row);
      list.table().scrollTo(row);
      viewModel.selected();
    }
  }
}
