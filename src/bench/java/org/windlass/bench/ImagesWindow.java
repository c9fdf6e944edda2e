package org.windlass.bench;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.windlass.bench.figures.Stopwatch;
import org.windlass.engine.Engine;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.FxThread;
import org.windlass.ui.control.ReferenceActions;
import org.windlass.ui.images.ImageLoads;
import org.windlass.ui.images.ImageRow;
import org.windlass.ui.images.ImagesView;
import org.windlass.ui.images.ImagesViewModel;
import org.windlass.ui.images.UpdatesViewModel;
import org.windlass.ui.images.work.ImageTasks;
import org.windlass.ui.shell.Theme;
import org.windlass.ui.text.Texts;

/** A new view of an engine's images, shown with no rows yet. Belongs to the FX thread. */
final class ImagesWindow {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final ImagesViewModel viewModel;
  private final Scene scene;
  private final TableView<ImageRow> table;

  ImagesWindow(Engine engine, ExecutorService workers, Stage stage) {
    Texts texts = Texts.of(Locale.ENGLISH, Clock.systemUTC(), ZoneId.of("UTC"));
    Background background = new Background(workers, new FxThread());
    viewModel = new ImagesViewModel(engine, background, texts);
    UpdatesViewModel updates =
        new UpdatesViewModel(
            viewModel,
            BenchmarkRegistries.tools(background, texts),
            BenchmarkRegistries.settings(background.ui(), texts));
    ImagesView view =
        new ImagesView(
            viewModel,
            updates,
            texts,
            () -> {},
            ReferenceActions.NONE,
            ImageLoads.NONE,
            ImageTasks.NONE);
    scene = new Scene(view, WIDTH, HEIGHT);
    scene.getStylesheets().add(Theme.STYLE_SHEET);
    stage.setScene(scene);
    stage.show();
    view.applyCss();
    view.layout();
    @SuppressWarnings("unchecked") // The table of images is one of their rows.
    TableView<ImageRow> found = (TableView<ImageRow>) view.lookup("#images-table");
    table = Objects.requireNonNull(found);
  }

  Scene scene() {
    return scene;
  }

  TableView<ImageRow> table() {
    return table;
  }

  TextField filter() {
    return (TextField) Objects.requireNonNull(scene.lookup("#images-filter"));
  }

  /**
   * Reads the list.
   *
   * @return how long it took until its rows were those of the table
   */
  CompletableFuture<Stopwatch.Took> list(int rows) {
    CompletableFuture<Stopwatch.Took> took = new CompletableFuture<>();
    Stopwatch watch = new Stopwatch();
    viewModel.refresh();
    viewModel
        .loadingProperty()
        .subscribe(
            loading -> {
              int size = table.getItems().size();
              if (!loading && size == rows) {
                took.complete(watch.took());
              } else if (!loading) {
                took.completeExceptionally(new IllegalStateException(size + " rows in the table"));
              }
            });
    return took;
  }

  void close() {
    viewModel.close();
  }
}
