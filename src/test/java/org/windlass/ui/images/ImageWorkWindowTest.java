package org.windlass.ui.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.SampleImages.id;
import static org.windlass.testing.SampleImages.image;
import static org.windlass.testing.TestWindow.until;
import static org.windlass.testing.TestWindow.untilFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.command.Invocation;
import org.windlass.engine.ContainerSummary;
import org.windlass.engine.DiskUsage;
import org.windlass.engine.EngineRefusedException;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.SceneCheck;
import org.windlass.testing.WindowTest;
import org.windlass.ui.transfers.TransferState;
import org.windlass.ui.transfers.TransferViewModel;

/** What can be done with images, through their node ids. */
class ImageWorkWindowTest extends WindowTest {
  private @TempDir Path folder;

  @Override
  protected void prepare(FakeEngine engine) {
    engine.images(image(1, "redis:7", "redis:latest"), image(2, "nginx:1"), image(3, "web:1"));
    engine.containers(new ContainerSummary("c", List.of("old-web"), id(3), "exited"));
    engine.usage(
        new DiskUsage(
            List.of(
                new DiskUsage.Part(DiskUsage.Kind.IMAGES, 3, 1, 300_000_000, 200_000_000),
                new DiskUsage.Part(DiskUsage.Kind.CONTAINERS, 1, 0, 1_000, 1_000),
                new DiskUsage.Part(DiskUsage.Kind.VOLUMES, 0, 0, 0, 0),
                new DiskUsage.Part(DiskUsage.Kind.BUILD_CACHE, 2, 0, 5_000_000, 5_000_000))));
    engine.failRemoval("web:1", new EngineRefusedException(409, "conflict: unable to remove"));
  }

  @BeforeEach
  void openPage() {
    untilFx("rows", () -> window().shell().sessionProperty().get().images().rows().size() == 4);
    settle();
  }

  @Test
  void removingSaysWhatItWillDoAndGivesANameBack() {
    clickOn("7");
    push(KeyCode.DELETE);
    node(".removal-line");
    assertThat(text(".removal-what"))
        .isEqualTo("Only loses this name. The image stays as redis:latest.");
    untilFocused("remove-cancel");
    assertThat(onFx(() -> SceneCheck.cutTexts(scene()))).isEmpty();
    clickOn("#remove-submit");
    untilGone("#remove-dialog");
    assertThat(engine().done()).containsExactly("remove redis:7");
    clickOn("Undo");
    until("tagged again", () -> engine().done().contains("tag " + id(1) + " redis:7"));
  }

  @Test
  void whatTheEngineRefusesIsShownAndTriedAgainByForce() {
    select("nginx", "web");
    click("#images-remove");
    until("two lines", () -> all(".removal-line").size() == 2);
    assertThat(texts(".removal-line .label")).contains("A stopped container uses it: old-web.");
    clickOn("#remove-submit");
    until("refused", () -> texts(".removal-error").stream().anyMatch(t -> t.contains("conflict")));
    assertThat(engine().done()).containsExactly("remove nginx:1");
    clickOn("#remove-force");
    clickOn("#remove-submit");
    untilGone("#remove-dialog");
    assertThat(engine().done()).containsExactly("remove nginx:1", "remove web:1 by force");
  }

  @Test
  void escapeRemovesNothing() {
    clickOn("nginx");
    push(KeyCode.DELETE);
    node(".removal-line");
    push(KeyCode.ESCAPE);
    untilGone("#remove-dialog");
    assertThat(engine().done()).isEmpty();
  }

  @Test
  void aTagIsJudgedAsItIsTyped() {
    clickOn("nginx");
    push(KeyCode.SHORTCUT, KeyCode.T);
    untilFocused("tag-reference");
    push(KeyCode.SHORTCUT, KeyCode.A).write("Bad Name");
    untilFx("invalid", () -> is("#tag-hint", "invalid"));
    push(KeyCode.SHORTCUT, KeyCode.A).write("redis:7");
    assertThat(text("#tag-hint")).contains("it goes to this one");
    push(KeyCode.SHORTCUT, KeyCode.A).write("mirror.example/nginx");
    push(KeyCode.ENTER);
    untilGone("#tag-dialog");
    assertThat(engine().done()).containsExactly("tag " + id(2) + " mirror.example/nginx:latest");
  }

  @Test
  void aPushShowsItsLayersAndEndsInTheRegistry() {
    clickOn("nginx");
    click("#images-push");
    untilFocused("push-reference");
    push(KeyCode.SHORTCUT, KeyCode.A).write("mirror.example/nginx:1");
    assertThat(text("#push-hint")).contains("first tagged");
    clickOn("#push-submit");
    until("pushes", () -> engine().done().contains("push mirror.example/nginx:1"));
    FakeEngine.FakePull push = engine().pulls().getFirst();
    push.say("aaa", "Pushing", 25, 100).say("bbb", "Layer already exists");
    push.say("ccc", "Mounted from library/nginx");
    clickOn("#nav-pulls");
    until("layers", () -> all(".part-row").size() == 3);
    assertThat(texts(".part-row .layer-state"))
        .containsExactly("Pushing", "Layer already exists", "Mounted from library/nginx");
    push.say("", "1: digest: sha256:abc size: 1");
    push.succeed();
    until("digest", () -> texts(".transfer-outcome").toString().contains("sha256:abc"));
    assertThat(engine().done())
        .containsExactly("tag nginx:1 mirror.example/nginx:1", "push mirror.example/nginx:1");
  }

  @Test
  void aPushThatIsDeniedOffersALogin() {
    run(new Invocation.Push(reference("mirror.example/nginx:1")));
    until("pushes", () -> !engine().pulls().isEmpty());
    engine()
        .pulls()
        .getFirst()
        .fail(
            new EngineRefusedException(200, "denied: requested access to the resource is denied"));
    click(".transfer-login");
    node("#login-dialog");
  }

  @Test
  void commandsSaveAndLoadFiles() throws Exception {
    Path file = folder.resolve("saved.tar");
    run(new Invocation.Save(List.of("nginx:1", "redis:7"), file.toString()));
    until("saved", () -> Files.exists(file));
    assertThat(Files.readString(file)).isEqualTo("nginx:1\nredis:7");
    untilEnded(1);
    run(new Invocation.Load(file.toString()));
    until("loaded", () -> engine().loaded().equals(List.of("nginx:1", "redis:7")));
    untilEnded(2);
    run(new Invocation.Load(folder.resolve("none.tar").toString()));
    until("failed", () -> transfers().getFirst().stateProperty().get() == TransferState.FAILED);
    assertThat(onFx(() -> transfers().getFirst().errorProperty().get().sentence()))
        .contains("none.tar");
  }

  @Test
  void theDiskIsShownAndPruned() {
    clickOn("#images-more");
    clickOn("#images-usage");
    until("figures", () -> texts("#usage-figures .label").contains("200 MB"));
    assertThat(shown("#usage-chart")).isTrue();
    assertThat(onFx(() -> SceneCheck.cutTexts(scene()))).isEmpty();
    click("#usage-prune-unused");
    until("named", () -> text("#prune-words").contains("2 go"));
    clickOn("#prune-submit");
    until("freed", () -> text("#prune-words").contains("1 MB are free again"));
    assertThat(engine().done()).containsExactly("prune all");
    clickOn("#prune-cancel");
    untilGone("#prune-dialog");
    push(KeyCode.ESCAPE);
    node("#images-table");
  }

  @Test
  void commandsOpenWhatAsksFirst() {
    run(new Invocation.Remove(List.of("nginx:1"), false));
    node(".removal-line");
    push(KeyCode.ESCAPE);
    untilGone("#remove-dialog");
    run(new Invocation.Prune(false));
    until("nothing", () -> text("#prune-words").equals("There is nothing to remove."));
    assertThat(engine().done()).isEmpty();
  }

  private List<TransferViewModel> transfers() {
    return window().shell().transfers().rows();
  }

  private void untilEnded(int count) {
    untilFx(
        "ended",
        () ->
            transfers().stream()
                    .filter(row -> row.stateProperty().get() == TransferState.SUCCEEDED)
                    .count()
                == count);
  }

  private void select(String first, String second) {
    interact(
        () -> {
          TableView<?> table = (TableView<?>) scene().lookup("#images-table");
          table.getSelectionModel().clearSelection();
          for (int i = 0; i < table.getItems().size(); i++) {
            String name = ((ImageRow) table.getItems().get(i)).repository();
            if (name.equals(first) || name.equals(second)) {
              table.getSelectionModel().select(i);
            }
          }
        });
  }

  private void run(Invocation invocation) {
    onFx(
        () -> {
          window().shell().run(invocation);
          return true;
        });
  }

  private static Reference reference(String text) {
    try {
      return Reference.parse(text);
    } catch (InvalidReferenceException e) {
      throw new AssertionError(e);
    }
  }

  private FakeEngine engine() {
    return window().engine();
  }
}
