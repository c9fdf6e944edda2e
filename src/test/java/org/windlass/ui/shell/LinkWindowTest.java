package org.windlass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestWindow.untilFx;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windlass.command.CommandTable;
import org.windlass.registry.FakeContent;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.SceneCheck;
import org.windlass.testing.TestTexts;
import org.windlass.testing.WindowTest;

/** What a link wants is asked about; until there is an answer nobody else hears of it. */
class LinkWindowTest extends WindowTest {
  private static final String LINK = "windlass://pull?ref=team/app:1&platform=linux/arm64";

  @Override
  protected void prepare(FakeEngine engine) {
    engine.images();
  }

  @BeforeEach
  void connect() {
    window().untilConnected();
  }

  @Test
  void theDialogSaysWhatWouldBePulledFromWhereAndTo() {
    follow(LINK);

    untilText("#link-image", "docker.io/team/app:1");
    assertThat(text("#link-registry")).isEqualTo("Docker Hub");
    assertThat(text("#link-platform")).isEqualTo("linux/arm64");
    assertThat(text("#link-engine")).isEqualTo("tcp://lab:2375");
    assertThat(onFx(() -> SceneCheck.cutTexts(scene()))).isEmpty();
    assertThat(onFx(() -> SceneCheck.nameless(scene()))).isEmpty();
    assertNothingAsked();
  }

  @Test
  void enterAndEscapeAndSpaceAreNo() {
    for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.SPACE)) {
      follow(LINK);
      untilFocused("link-cancel");
      push(key);
      untilGone("#link-dialog");
    }
    settle();
    assertNothingAsked();
  }

  @Test
  void pullPulls() {
    follow(LINK);
    untilText("#link-image", "docker.io/team/app:1");
    assertNothingAsked();
    click("#link-pull");

    untilGone("#link-dialog");
    window().side("team/app:1").succeed();
    assertThat(window().engine().pulls().getFirst().request().platform())
        .hasToString("linux/arm64");
    assertThat(onFx(() -> window().shell().pageProperty().get())).isEqualTo(Page.PULLS);
  }

  @Test
  void theKeyboardReachesEveryButton() {
    follow(LINK);
    untilFocused("link-cancel");
    push(KeyCode.TAB);
    untilFocused("link-preview");
    push(KeyCode.TAB);
    untilFocused("link-pull");
    assertNothingAsked();
    push(KeyCode.ENTER);
    untilGone("#link-dialog");
    window().side("team/app:1").succeed();
  }

  @Test
  void previewAsksTheRegistryOnlyOnceItIsChosen() {
    window()
        .registries()
        .repository("team/app")
        .tag("1", FakeContent.image("linux/arm64", TestTexts.NOW, "base=3000000"));
    follow("windlass://pull?ref=team/app:1");
    untilText("#link-platform", "The engine’s own");
    assertNothingAsked();
    click("#link-preview");

    untilText("#preview-title", "docker.io/team/app:1");
    untilFx("asked", () -> !window().registries().asked().isEmpty());
    assertThat(window().engine().pulls()).isEmpty();
    push(KeyCode.ESCAPE);
    untilGone("#preview-dialog");
    assertThat(window().engine().pulls()).isEmpty();
  }

  @Test
  void aSecondLinkWaitsAndNeverTakesThePlaceOfTheFirst() {
    follow("windlass://pull?ref=one");
    untilText("#link-image", "docker.io/library/one:latest");
    follow("windlass://pull?ref=two");
    follow("windlass://pull?ref=two");
    settle();
    assertThat(text("#link-image")).isEqualTo("docker.io/library/one:latest");

    click("#link-preview");
    node("#preview-dialog");
    settle();
    assertThat(shown("#link-dialog")).isFalse();
    push(KeyCode.ESCAPE);

    untilText("#link-image", "docker.io/library/two:latest");
    push(KeyCode.ESCAPE);
    untilGone("#link-dialog");
    settle();
    assertThat(shown("#link-dialog")).isFalse();
    assertThat(window().engine().pulls()).isEmpty();
  }

  @Test
  void aPageThatOpensLinksWithoutEndIsStopped() {
    for (int i = 0; i < 40; i++) {
      follow("windlass://pull?ref=image" + i);
    }
    int asked = 0;
    for (; shown("#link-dialog"); asked++) {
      push(KeyCode.ESCAPE);
      settle();
    }
    assertThat(asked).isEqualTo(10);
  }

  @Test
  void aDialogThatIsOpenKeepsWhatWasTyped() {
    clickOn("#nav-connections");
    click("#connection-new");
    fill("#connection-name", "half");
    follow(LINK);
    untilFocused("link-cancel");
    push(KeyCode.ESCAPE);
    untilGone("#link-dialog");

    untilFocused("connection-name");
    assertThat(text("#connection-name")).isEqualTo("half");
  }

  private void follow(String link) {
    interact(
        () -> {
          window().shell().run(CommandTable.parse(List.of(link)));
          return true;
        });
    settle();
  }

  private void assertNothingAsked() {
    assertThat(window().engine().pulls()).isEmpty();
    assertThat(window().engine().searches()).isEmpty();
    assertThat(window().engine().inspected()).isEmpty();
    assertThat(window().registries().asked()).isEmpty();
  }
}
