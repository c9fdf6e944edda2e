package org.windlass.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKER;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.PODMAN;
import static org.windlass.lab.Program.REGISTRY;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.lab.DockerdLab;
import org.windlass.lab.Lab;
import org.windlass.lab.LabImage;
import org.windlass.lab.LabScope;
import org.windlass.lab.LabUi;
import org.windlass.lab.SharedLab;
import org.windlass.lab.ThrottledProxy;
import org.windlass.pull.PullState;
import org.windlass.testing.ManualUi;
import org.windlass.ui.images.ImageRow;
import org.windlass.ui.pulls.PullRowViewModel;
import org.windlass.ui.shell.ConnectionState;
import org.windlass.ui.shell.Page;
import org.windlass.ui.shell.ShellViewModel;

/** The whole program but its window, on real engines. */
@Lab({DOCKERD, DOCKER, PODMAN, REGISTRY})
final class WiringLabTest {
  private @TempDir Path data;
  private static final int MB = 1_000_000;

  private final ManualUi ui = new ManualUi();

  @Test
  void aPullFromTheCommandLineMovesFinishesAndAppearsAmongTheImages(SharedLab lab, LabScope scope)
      throws Exception {
    LabImage image = LabImage.of("e2e", MB / 2, MB / 3, MB / 4, MB / 5, MB / 6);
    String digest = lab.registry().push("e2e/five", "1", image);
    ThrottledProxy proxy = scope.add(ThrottledProxy.start(lab.registry().address(), 2 * MB));
    String reference = proxy.address() + "/e2e/five:1";
    ShellViewModel shell = open(scope, lab.dockerd().host(), "pull", reference);
    List<Double> fractions = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    PullRowViewModel row = shell.pulls().rows().getFirst();
    row.fractionProperty().subscribe(fraction -> fractions.add(fraction.doubleValue()));
    shell.titleProperty().subscribe(title -> titles.add(title));

    assertThat(shell.pageProperty().get()).isEqualTo(Page.PULLS);
    LabUi.until(ui, () -> row.stateProperty().get() != PullState.PULLING);

    assertThat(row.stateProperty().get()).isEqualTo(PullState.SUCCEEDED);
    assertThat(row.digestProperty().get()).isEqualTo(digest);
    assertThat(row.statusProperty().get()).isEqualTo("Downloaded newer image for " + reference);
    assertThat(fractions).isSorted().endsWith(1.0).hasSizeGreaterThan(5);
    assertThat(titles).anyMatch(title -> title.matches("\\d+% – .*/e2e/five:1 – Windlass"));
    assertThat(titles.getLast()).isEqualTo(lab.dockerd().host().uri() + " – Windlass");
    LabUi.until(ui, () -> lists(shell, reference));
    assertThat(shell.sessionProperty().get().status().summaryProperty().get())
        .contains("20.10")
        .contains("1.41");
  }

  @Test
  void anEngineThatIsKilledIsAskedForItsPullAgainAndComesBackByItself(SharedLab lab, LabScope scope)
      throws Exception {
    lab.registry().push("e2e/lost", "1", LabImage.of("lost", MB, MB));
    lab.registry().push("e2e/found", "1", LabImage.of("found", 1000));
    ThrottledProxy proxy = scope.add(ThrottledProxy.start(lab.registry().address(), MB / 5));
    DockerdLab dockerd = scope.add(DockerdLab.start());
    ShellViewModel shell = open(scope, dockerd.host(), "pull", proxy.address() + "/e2e/lost:1");
    PullRowViewModel row = shell.pulls().rows().getFirst();
    LabUi.until(ui, () -> row.fractionProperty().get() > 0);
    proxy.rate(ThrottledProxy.STOPPED);
    LabUi.until(ui, () -> connection(shell) == ConnectionState.CONNECTED);

    dockerd.kill();
    LabUi.until(
        ui,
        () ->
            row.stateProperty().get() == PullState.RETRYING
                && connection(shell) == ConnectionState.LOST);
    assertThat(row.pull().snapshot().error())
        .isInstanceOfSatisfying(
            EngineUnreachableException.class,
            lost ->
                assertThat(lost.reason())
                    .isEqualTo(EngineUnreachableException.Reason.CONNECTION_LOST));
    assertThat(Objects.requireNonNull(row.errorProperty().get()).sentence())
        .isEqualTo("The connection to " + dockerd.socket() + " was lost.");

    dockerd.startAgain();
    LabUi.until(ui, () -> connection(shell) == ConnectionState.CONNECTED);
    String found = lab.registry().address() + "/e2e/found:1";
    dockerd.docker("pull", found);
    LabUi.until(ui, () -> lists(shell, found));
    dockerd.docker("rmi", found);
    LabUi.until(ui, () -> !lists(shell, found));

    proxy.rate(ThrottledProxy.UNLIMITED);
    row.retry();
    LabUi.until(ui, () -> row.stateProperty().get() == PullState.SUCCEEDED);
  }

  @Test
  void aPullGoesOnWhileTheWindowTurnsToAnotherEngine(SharedLab lab, LabScope scope)
      throws Exception {
    lab.registry().push("e2e/stays", "1", LabImage.of("stays", MB));
    ThrottledProxy proxy = scope.add(ThrottledProxy.start(lab.registry().address(), MB / 5));
    ShellViewModel shell =
        open(scope, lab.dockerd().host(), "pull", proxy.address() + "/e2e/stays:1");
    PullRowViewModel row = shell.pulls().rows().getFirst();
    LabUi.until(ui, () -> row.fractionProperty().get() > 0);
    proxy.rate(ThrottledProxy.STOPPED);

    shell.connect(lab.podman().host());
    LabUi.until(ui, () -> connection(shell) == ConnectionState.CONNECTED);
    assertThat(shell.sessionProperty().get().status().summaryProperty().get()).contains("Podman");
    assertThat(row.stateProperty().get()).isEqualTo(PullState.PULLING);

    proxy.rate(ThrottledProxy.UNLIMITED);
    LabUi.until(ui, () -> row.stateProperty().get() == PullState.SUCCEEDED);
    assertThat(row.host()).isEqualTo(lab.dockerd().host().uri());
  }

  private ShellViewModel open(LabScope scope, EngineHost host, String... words) throws Refusal {
    List<String> arguments = new ArrayList<>(List.of("-H", host.uri()));
    arguments.addAll(List.of(words));
    Start start = Start.of(arguments.toArray(String[]::new), Map.of(), LabUi.texts());
    Wiring wiring =
        new Wiring(
            start, TestShared.of(LabUi.texts(), ui, data, start), scope.add(Workers.create()));
    return scope.add(wiring).shell();
  }

  private static ConnectionState connection(ShellViewModel shell) {
    return shell.sessionProperty().get().status().stateProperty().get();
  }

  private static boolean lists(ShellViewModel shell, String reference) {
    return shell.sessionProperty().get().images().rows().stream()
        .map(ImageRow::reference)
        .anyMatch(reference::equals);
  }
}
