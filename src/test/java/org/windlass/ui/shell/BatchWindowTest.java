package org.windlass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.SampleImages.image;
import static org.windlass.testing.TestWindow.until;
import static org.windlass.testing.TestWindow.untilFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.SceneCheck;
import org.windlass.testing.WindowTest;

/** Files of references dropped on the window, through the node ids. */
class BatchWindowTest extends WindowTest {
  private @TempDir Path folder;

  @Override
  protected void prepare(FakeEngine engine) {
    engine.images(image(1, "redis:7"));
  }

  @BeforeEach
  void openPage() {
    untilFx("rows", () -> window().shell().sessionProperty().get().images().rows().size() == 1);
    settle();
  }

  @Test
  void aDroppedFileIsShownBeforeAnyOfItIsPulled() throws IOException {
    drop("compose.yaml", "services: {a: {image: redis:7}, b: {image: nginx}, c: {image: $X}}");
    untilFocused("batch-submit");
    assertThat(texts(".batch-choice")).containsExactly("redis:7", "nginx:latest");
    assertThat(all(".batch-here")).hasSize(1);
    assertThat(texts(".batch-problem").getFirst()).contains("“$X”", "variable");
    assertThat(text("#batch-submit")).isEqualTo("Pull 1 image");
    assertThat(onFx(() -> SceneCheck.cutTexts(scene()))).isEmpty();
    assertThat(engine().pulls()).isEmpty();

    clickOn("#batch-all");
    until("both", () -> text("#batch-submit").equals("Pull 2 images"));
    push(KeyCode.ENTER);
    untilGone("#batch-dialog");
    until("pulls", () -> engine().pulls().size() == 2);
    clickOn("Show");
    until("rows", () -> all(".pull-row").size() == 2);
  }

  @Test
  void escapePullsNothing() throws IOException {
    drop("list", "nginx\n");
    node("#batch-list");
    push(KeyCode.ESCAPE);
    untilGone("#batch-dialog");
    assertThat(engine().pulls()).isEmpty();
  }

  @Test
  void aMistakeIsSaidThoughThereIsNothingToPull() throws IOException {
    drop("compose.yaml", "services: [");
    untilFocused("batch-cancel");
    assertThat(texts(".batch-problem").getFirst()).contains("This is not YAML");
    assertThat(onFx(() -> scene().lookup("#batch-submit").isDisabled())).isTrue();
  }

  @Test
  void aFileThatNamesNothingIsRefusedInASentence() throws IOException {
    drop("photo.png", "\0");
    until("said", () -> texts("#toast .label").toString().contains("photo.png is no archive"));
    assertThat(all("#batch-dialog")).isEmpty();
  }

  @Test
  void thePullPageOffersIt() {
    clickOn("#nav-pulls");
    assertThat(shown("#pull-batch")).isTrue();
  }

  /** A drag comes from outside of the program; this is what its drop does. */
  private void drop(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    interact(() -> ((FileDrop) scene().lookup("#file-drop")).take(List.of(file)));
  }

  private FakeEngine engine() {
    return window().engine();
  }
}
