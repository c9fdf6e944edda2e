package org.windlass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestWindow.untilFx;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.windlass.context.ConnectionProfile;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineHost;
import org.windlass.engine.PullRequest;
import org.windlass.pull.PullLine;
import org.windlass.pull.PullState;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.LetGo;
import org.windlass.testing.SampleImages;
import org.windlass.testing.TestWindow;
import org.windlass.testing.WindowTest;

/** A window that is used for long keeps nothing of what it no longer shows. */
class LetGoWindowTest extends WindowTest {
  private static final EngineHost HOME = new EngineHost.Tcp("lab", 2375, "");
  private static final int GUESTS = 4;
  private static final int PULLS = 10;
  private static final int ROUNDS = 5;

  @Override
  protected void prepare(FakeEngine engine) {
    engine.images(SampleImages.image(1, "redis:7"));
    if (engine.host().uri().contains("nobody")) {
      engine.fail(TestWindow.refused());
    }
  }

  @Test
  void pagesOfConnectionsThatAreGone() {
    LetGo pages = new LetGo();
    for (int i = 0; i < GUESTS; i++) {
      ConnectionProfile guest = guest("guest-" + i);
      onShell(shell -> shell.connections().show(List.of(guest)));
      onShell(shell -> shell.connections().connect(guest));
      window().untilConnected();
      onShell(shell -> shell.sessionProperty().get().details().openProperty().set(true));
      for (Page page : Page.values()) {
        show(page);
        if (page.needsEngine()) {
          expectShown(pages);
        }
      }
      onShell(shell -> shell.connect(HOME));
      onShell(shell -> shell.connections().show(List.of()));
      show(Page.IMAGES);
    }
    assertThat(pages.count()).as("four for each guest").isEqualTo(4 * GUESTS);
    pages.untilAllBut(0);
  }

  @Test
  void pagesOfEnginesThatNeverAnswered() {
    LetGo pages = new LetGo();
    for (int i = 0; i < GUESTS; i++) {
      EngineHost nobody = new EngineHost.Tcp("nobody-" + i, 2375, "");
      onShell(shell -> shell.connect(nobody));
      show(Page.IMAGES);
      node("#no-engine .error-pane");
      expectShown(pages);
      onShell(shell -> shell.connect(HOME));
      window().untilConnected();
      show(Page.IMAGES);
    }
    pages.untilAllBut(0);
  }

  @Test
  void pullsThatWereTakenOffTheList() throws Exception {
    window().untilConnected();
    show(Page.PULLS);
    LetGo rows = new LetGo();
    for (int i = 0; i < PULLS; i++) {
      PullRequest request = PullLine.parse("redis:" + i);
      onShell(shell -> shell.pull(request));
      window().side("redis:" + i).say("aaa", "Downloading", 525, 1000);
      window().side("redis:" + i).succeed();
      untilFx(
          "pulled",
          () ->
              window().shell().pulls().rows().getFirst().stateProperty().get()
                  == PullState.SUCCEEDED);
      rows.expect(node(".pull-row"));
    }
    assertThat(all(".pull-row")).hasSize(PULLS);
    onShell(shell -> shell.pulls().clearFinished());
    settle();
    rows.untilAllBut(0);
  }

  @Test
  void switchingBetweenPagesMakesEachOnce() {
    window().untilConnected();
    Set<Node> seen = new HashSet<>();
    for (int i = 0; i < ROUNDS; i++) {
      for (Page page : Page.values()) {
        show(page);
        seen.add(onFx(this::shownPage));
      }
    }
    assertThat(seen).hasSize(Page.values().length);
  }

  private void expectShown(LetGo pages) {
    pages.expect(onFx(this::shownPage));
  }

  /** What the place of pages holds. */
  private Node shownPage() {
    Pane place = (Pane) scene().lookup("#page-place");
    return place.getChildren().getFirst();
  }

  private void show(Page page) {
    onShell(shell -> shell.pageProperty().set(page));
    settle();
  }

  private void onShell(Consumer<ShellViewModel> action) {
    onFx(
        () -> {
          action.accept(window().shell());
          return true;
        });
  }

  private static ConnectionProfile guest(String name) {
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
}
