package org.windlass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestWindow.until;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windlass.context.ConnectionProfile;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineHost;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.SampleImages;
import org.windlass.testing.WindowTest;

/** The frame of the window through its node ids, with the mouse and with the keyboard alone. */
class ShellWindowTest extends WindowTest {

  @Override
  protected void prepare(FakeEngine engine) {
    engine.images(SampleImages.image(1, "redis:7"));
  }

  @BeforeEach
  void connect() {
    window().untilConnected();
    node("#images-table");
  }

  @Test
  void theRailTurnsToEachPageAndMarksIt() {
    turnTo("nav-search", "#search-term");
    turnTo("nav-pulls", "#pull-reference");
    turnTo("nav-connections", "#engine-facts");
    turnTo("nav-images", "#images-table");
    assertThat(shown("#nav-containers")).as("there are no containers yet").isFalse();
  }

  @Test
  void aSecondClickOnAPageKeepsIt() {
    click("#nav-images");
    click("#nav-images");
    assertThat(((ToggleButton) node("#nav-images")).isSelected()).isTrue();
    assertThat(shown("#images-table")).isTrue();
  }

  @Test
  void theBarsSayWhichEngineAnswers() {
    assertThat(text("#engine-status")).isEqualTo("Docker Engine 20.10.24 · API 1.41 · linux/amd64");
    assertThat(text("#engine-round-trip")).isEqualTo("4 ms");
    assertThat(text("#connection-switcher .label")).isEqualTo("tcp://lab:2375");
    assertThat(node("#connection-switcher").getAccessibleText())
        .isEqualTo("Connected to tcp://lab:2375");
    assertThat(is(".state-dot", "connected")).isTrue();
  }

  @Test
  void theSwitcherConnectsTheWindowToAnotherHost() {
    click("#connection-switcher");
    fill(".connection-host", "tcp://other:2375");
    push(KeyCode.ENTER);
    untilText("#connection-switcher .label", "tcp://other:2375");
    node("#images-table");
  }

  @Test
  void theSwitcherListsTheConnectionsWithTheirKeys() {
    onFx(
        () ->
            window().shell().connections().list().addAll(profile("default"), profile("build-01")));
    click("#connection-switcher");
    node(".connection-choice");
    assertThat(all(".connection-choice")).hasSize(2);
    assertThat(all(".connection-choice .key-hint").stream().map(node -> ((Label) node).getText()))
        .containsExactly("Ctrl+1", "Ctrl+2");
    press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);

    press(KeyCode.CONTROL, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.CONTROL);
    untilText("#connection-switcher .label", "build-01");
    assertThat(window().engine().host().uri()).isEqualTo("tcp://build-01:2375");
  }

  private static ConnectionProfile profile(String name) {
    EngineHost host = new EngineHost.Tcp(name, 2375, "");
    return new ConnectionProfile(
        ConnectionProfile.Source.CONTEXT,
        name,
        "",
        host.uri(),
        EngineEndpoint.of(host),
        null,
        false);
  }

  @Test
  void theCommandFieldCarriesOutALine() {
    fill("#command-field", "pull nginx:1");
    push(KeyCode.ENTER);
    untilText(".pull-title", "nginx:1");
    assertThat(text("#command-field")).isEmpty();

    fill("#command-field", "docker images red");
    push(KeyCode.ENTER);
    untilText("#images-filter", "red");

    fill("#command-field", "message queue");
    push(KeyCode.ENTER);
    untilText("#search-term", "message queue");
  }

  @Test
  void theCommandFieldSaysWhatItDoesNotUnderstand() {
    fill("#command-field", "docker pul redis");
    push(KeyCode.ENTER);
    assertThat(is("#command-field", "invalid")).isTrue();
    until(
        "explained",
        () -> all("#command-problem").stream().anyMatch(n -> n.toString().contains("mean pull")));
    write("x");
    untilGone("#command-problem");
    assertThat(is("#command-field", "invalid")).isFalse();
  }

  @Test
  void theKeyboardAloneReachesEverything() {
    push(KeyCode.CONTROL, KeyCode.F);
    untilFocused("images-filter");
    write("red");
    push(KeyCode.DOWN);
    untilFocused("images-table");

    push(KeyCode.ALT, KeyCode.DIGIT2);
    untilFocused("search-term");
    push(KeyCode.CONTROL, KeyCode.K);
    untilFocused("command-field");
    write("some");
    push(KeyCode.ESCAPE);
    untilText("#command-field", "");
    assertThat(focused()).isNotEqualTo("command-field");
    push(KeyCode.CONTROL, KeyCode.F);
    untilFocused("search-term");

    push(KeyCode.ALT, KeyCode.DIGIT3);
    node("#pull-reference");
    push(KeyCode.CONTROL, KeyCode.P);
    untilFocused("pull-reference");
    assertThat(shown("#pull-overlay")).as("the page has the bar itself").isFalse();

    push(KeyCode.ALT, KeyCode.DIGIT4);
    node("#engine-facts");
    push(KeyCode.ALT, KeyCode.DIGIT1);
    node("#images-table");
  }

  @Test
  void f5ReadsTheImagesAgain() {
    int before = window().engine().imageCalls();
    push(KeyCode.F5);
    until("listed", () -> window().engine().imageCalls() > before);
  }

  @Test
  void whatWasDoneOnAPageIsStillThereOnTheWayBack() {
    fill("#images-filter", "red");
    push(KeyCode.ALT, KeyCode.DIGIT2);
    write("redis");
    push(KeyCode.ALT, KeyCode.DIGIT1);
    assertThat(text("#images-filter")).isEqualTo("red");
    push(KeyCode.ALT, KeyCode.DIGIT2);
    assertThat(text("#search-term")).isEqualTo("redis");
  }

  private void turnTo(String button, String proof) {
    click("#" + button);
    node(proof);
    assertThat(((ToggleButton) node("#" + button)).isSelected()).isTrue();
    assertThat(all(".nav-button:selected")).hasSize(1);
  }
}
