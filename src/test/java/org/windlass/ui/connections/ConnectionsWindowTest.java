package org.windlass.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestWindow.until;
import static org.windlass.testing.TestWindow.untilFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windlass.context.ConnectionProfile;
import org.windlass.context.ContextDraft;
import org.windlass.context.ContextException;
import org.windlass.context.ContextStore;
import org.windlass.engine.TlsSettings;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.SampleImages;
import org.windlass.testing.SceneCheck;
import org.windlass.testing.WindowTest;

/** The page of connections through its node ids, on Docker's real files. */
class ConnectionsWindowTest extends WindowTest {

  @Override
  protected void prepare(FakeEngine engine) {
    engine.images(SampleImages.image(1, "redis:7"));
  }

  @BeforeEach
  void open() throws ContextException {
    window().untilConnected();
    create("build", "tcp://build:2375");
    push(KeyCode.ALT, KeyCode.DIGIT4);
    node("#connections-list");
  }

  @Test
  void aConnectionMadeElsewhereAppears() throws ContextException {
    create("other", "ssh://other");
    assertThat(names()).containsExactly("default", "build", "other");
  }

  @Test
  void whatIsSelectedStaysSelectedWhenTheListIsReadAgain() throws ContextException {
    select("build");
    create("alpha", "tcp://alpha:2375");
    create("zeta", "tcp://zeta:2375");
    assertThat(selected()).isEqualTo("build");
    assertThat(onFx(() -> list().getSelectionModel().getSelectedItem().name())).isEqualTo("build");
    assertThat(title()).isEqualTo("build");
  }

  @Test
  void editingChangesTheConnection() throws ContextException {
    select("build");
    click("#connection-edit");
    untilText("#connection-host", "tcp://build:2375");
    fill("#connection-host", "tcp://build:2399");
    fill("#connection-name", "builder");
    click("#connection-save");
    untilGone("#connection-dialog");
    untilNames("default", "builder");
    until("shown", () -> title().equals("builder"));
    assertThat(store().get("builder").host()).isEqualTo("tcp://build:2399");
  }

  @Test
  void duplicatingMakesACopyAndSelectsIt() {
    select("build");
    click("#connection-duplicate");
    untilNames("default", "build", "build-2");
    until("selected", () -> title().equals("build-2"));
  }

  @Test
  void deletingAsksFirst() {
    select("build");
    click("#connection-delete");
    answer("Keep it");
    untilGone(".dialog-pane");
    assertThat(names()).contains("build");
    click("#connection-delete");
    answer("Delete");
    untilNames("default");
    until("selected", () -> title().equals("default"));
  }

  @Test
  void theDeleteKeyAsksTooAndLeavesDefaultAlone() {
    select("default");
    onFxFocusList();
    push(KeyCode.DELETE);
    settle();
    assertThat(shown(".dialog-pane")).isFalse();
    select("build");
    push(KeyCode.DELETE);
    answer("Delete");
    untilNames("default");
  }

  @Test
  void aBrokenContextIsListedWithItsReasonAndNothingButItsRepairOrEndIsOffered()
      throws IOException {
    Files.writeString(metaFile(), "{ \"Name\": \"build\", ");
    window().readConnections();
    untilFx("broken", () -> profile("build").problem() != null);
    select("build");
    node(".broken");
    assertThat(all(".broken .label").stream().map(node -> ((Label) node).getText()).toList())
        .anyMatch(text -> text.contains("Windlass leaves it as it is"))
        .anyMatch(text -> text.contains("meta.json"));
    assertThat(shown("#connection-connect")).isFalse();
    assertThat(shown("#connection-use")).isFalse();
    assertThat(shown("#connection-delete")).isTrue();
    settle();
    assertThat(onFx(() -> SceneCheck.cutTexts(scene()))).isEmpty();
    assertThat(onFx(() -> SceneCheck.nameless(scene()))).isEmpty();
    assertThat(Files.readString(metaFile())).isEqualTo("{ \"Name\": \"build\", ");
  }

  @Test
  void theWindowFollowsTheConnectionThatItShows() throws ContextException {
    connect("build");
    assertThat(window().engine().host().uri()).isEqualTo("tcp://build:2375");
    store().edit(store().get("build"), draft("tcp://moved:2375"));
    window().readConnections();
    until("moved", () -> window().engine().host().uri().equals("tcp://moved:2375"));
    untilFx("shown", () -> window().shell().connections().isShown(profile("build")));
    until("marked", () -> texts(".accent-badge").equals(List.of("This window")));
    assertThat(selected()).isEqualTo("build");
    assertThat(shown("#connection-connect")).isFalse();
  }

  @Test
  void theWindowFollowsItsConnectionToANewName() {
    connect("build");
    click("#connection-edit");
    fill("#connection-name", "builder");
    click("#connection-save");
    untilText("#connection-switcher .label", "builder");
    until("marked", () -> texts(".accent-badge").equals(List.of("This window")));
  }

  @Test
  void aWindowKeepsTheEngineWhoseConnectionIsDeleted() throws ContextException {
    connect("build");
    FakeEngine engine = window().engine();
    store().delete("build");
    window().readConnections();
    untilNames("default");
    assertThat(text("#connection-switcher .label")).isEqualTo("build");
    assertThat(window().engine()).isSameAs(engine);
    push(KeyCode.ALT, KeyCode.DIGIT1);
    node("#images-table");
  }

  @Test
  void turningBackFindsThePageAsItWasLeft() {
    push(KeyCode.CONTROL, KeyCode.DIGIT1);
    until("turned", () -> title().equals("default"));
    window().untilConnected();
    settle();
    assertThat(texts(".connections .badge")).contains("This window", "Current");
    assertThat(onFx(() -> SceneCheck.cutTexts(scene()))).isEmpty();
    push(KeyCode.ALT, KeyCode.DIGIT1);
    fill("#images-filter", "red");
    push(KeyCode.CONTROL, KeyCode.DIGIT2);
    untilText("#images-filter", "");
    push(KeyCode.CONTROL, KeyCode.DIGIT1);
    untilText("#images-filter", "red");
    assertThat(window().engine().host().uri()).as("opened last").isEqualTo("tcp://build:2375");
  }

  @Test
  void theDigitsTurnToTheConnectionsInTheirOrder() throws ContextException {
    for (int i = 2; i <= 9; i++) {
      create("build" + i, "tcp://build" + i + ":2375");
    }
    KeyCode[] digits = {
      KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5,
      KeyCode.DIGIT6, KeyCode.DIGIT7, KeyCode.DIGIT8, KeyCode.DIGIT9
    };
    for (int i = 0; i < digits.length; i++) {
      push(KeyCode.CONTROL, digits[i]);
      String name = names().get(i + 1);
      untilText("#connection-switcher .label", name);
      until("selected on the page", () -> title().equals(name));
    }
    settle();
    assertThat(onFx(() -> SceneCheck.cutTexts(scene()))).isEmpty();
    assertThat(onFx(() -> SceneCheck.outside(scene()))).isEmpty();
  }

  private void connect(String name) {
    select(name);
    click("#connection-connect");
    untilText("#connection-switcher .label", name);
    window().untilConnected();
    untilGone("#connection-connect");
  }

  private void select(String name) {
    onFx(
        () -> {
          list().getSelectionModel().select(profile(name));
          return true;
        });
    until("shown", () -> title().equals(name));
  }

  private void onFxFocusList() {
    onFx(
        () -> {
          list().requestFocus();
          return true;
        });
  }

  private void create(String name, String host) throws ContextException {
    store().create(name, draft(host));
    window().readConnections();
    untilFx(
        name + " is listed",
        () -> window().shell().connections().list().stream().anyMatch(p -> p.name().equals(name)));
  }

  private static ContextDraft draft(String host) {
    return new ContextDraft("", host, TlsSettings.NONE);
  }

  private ContextStore store() {
    return window().connections().connections().store();
  }

  private Path metaFile() throws IOException {
    try (Stream<Path> files = Files.walk(window().connections().folder())) {
      return files.filter(file -> file.endsWith("meta.json")).findFirst().orElseThrow();
    }
  }

  @SuppressWarnings("unchecked")
  private ListView<ConnectionProfile> list() {
    return (ListView<ConnectionProfile>) scene().lookup("#connections-list");
  }

  private ConnectionProfile profile(String name) {
    return window().shell().connections().list().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String selected() {
    return onFx(
        () ->
            Objects.requireNonNull(
                    window().shell().connectionsPage().selectedProperty().get(), "selected")
                .name());
  }

  private String title() {
    return texts(".cards-scroll .title-4").stream().findFirst().orElse("");
  }

  private List<String> names() {
    return onFx(
        () -> window().shell().connections().list().stream().map(ConnectionProfile::name).toList());
  }

  private void untilNames(String... names) {
    until("listed", () -> names().equals(List.of(names)));
  }
}
