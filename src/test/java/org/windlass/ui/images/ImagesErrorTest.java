package org.windlass.ui.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestWindow.untilFx;

import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.windlass.engine.EngineRefusedException;
import org.windlass.registry.FakeRegistries;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.SampleImages;
import org.windlass.testing.TestConnections;
import org.windlass.testing.TestTexts;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.FxThread;
import org.windlass.ui.control.ReferenceActions;
import org.windlass.ui.images.work.ImageTasks;

/** The images page of an engine that answers, and refuses to list. */
class ImagesErrorTest extends ApplicationTest {
  private final FakeEngine engine = new FakeEngine("lab").images(SampleImages.image(1, "redis:7"));
  private final TestConnections connections = new TestConnections();
  private @Nullable ImagesView view;

  @Override
  public void stop() {
    connections.close();
  }

  @Override
  public void start(Stage stage) {
    engine.fail(new EngineRefusedException(500, "disk on fire"));
    Background background =
        new Background(
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory()),
            new FxThread());
    ImagesViewModel images = new ImagesViewModel(engine, background, TestTexts.english());
    UpdatesViewModel updates =
        new UpdatesViewModel(
            images,
            connections.registryTools(background, new FakeRegistries()),
            connections.settings(background.ui()));
    view =
        new ImagesView(
            images,
            updates,
            TestTexts.english(),
            () -> {},
            ReferenceActions.NONE,
            ImageLoads.NONE,
            ImageTasks.NONE);
    stage.setScene(new Scene(view, 900, 600));
    stage.show();
    images.refresh();
  }

  @Test
  void theErrorIsShownUntilRetrySucceeds() {
    untilFx("error", () -> isShown("#error-message"));
    assertThat(((Label) find("#error-message")).getText())
        .isEqualTo("The engine says: disk on fire");
    engine.fail(null);
    interact(() -> ((Button) find("#error-retry")).fire());
    untilFx("rows", () -> isShown("#images-table"));
    assertThat(isShown("#error-message")).isFalse();
  }

  private boolean isShown(String selector) {
    for (Node node = find(selector); node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private Node find(String selector) {
    Node found = view == null ? null : view.lookup(selector);
    if (found == null) {
      throw new AssertionError(selector + " is not there");
    }
    return found;
  }
}
