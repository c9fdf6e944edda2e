package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.PODMAN;
import static org.windlass.lab.Program.REGISTRY;

import java.util.Objects;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.ImageSummary;
import org.windlass.engine.SearchQuery;
import org.windlass.engine.SearchResult;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.lab.V1IndexLab.Repository;
import org.windlass.pull.PullLine;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.testing.ManualUi;
import org.windlass.ui.background.Background;
import org.windlass.ui.search.SearchContent;
import org.windlass.ui.search.SearchViewModel;
import org.windlass.ui.text.ErrorText;

@Lab({DOCKERD, PODMAN, REGISTRY})
final class SearchLabTest {
  private final Cancellation cancellation = new Cancellation();

  @Test
  void podmanSearchesTheCatalogOfARegistry(SharedLab lab, LabScope scope) throws EngineException {
    RegistryLab registry = lab.registry();
    registry.push("catalog/one", "1", LabImage.of("catalog", 1000));
    registry.push("catalog/two", "1", LabImage.of("catalog", 1000));
    Engine engine = open(scope, lab.podman().host());

    assertThat(engine.search(query(registry.address() + "/catalog"), cancellation))
        .extracting(SearchResult::name)
        .containsExactlyInAnyOrder(
            registry.address() + "/catalog/one", registry.address() + "/catalog/two");
  }

  @Test
  void dockerdSearchesAnIndexAndItsResultsCanBePulled(SharedLab lab, LabScope scope)
      throws EngineException, InvalidReferenceException {
    lab.registry().push("tools/redis", "latest", LabImage.of("index", 1000));
    V1IndexLab index =
        scope.add(
            V1IndexLab.start(
                lab.registry().address(),
                new Repository("library/redis", "Keeps values.", 13457, true),
                new Repository("tools/redis", "", 2, false),
                new Repository("library/nginx", "Serves pages.", 21021, true)));
    Engine engine = open(scope, lab.dockerd().host());

    assertThat(engine.search(query(index.address() + "/redis"), cancellation))
        .containsExactly(
            new SearchResult(index.address() + "/library/redis", "Keeps values.", 13457, true),
            new SearchResult(index.address() + "/tools/redis", "", 2, false));
    assertThat(
            engine.search(new SearchQuery(index.address() + "/redis", 25, true, 5), cancellation))
        .extracting(SearchResult::stars)
        .containsExactly(13457);

    String found = index.address() + "/tools/redis";
    engine.pull(PullLine.parse(found), event -> {}, cancellation);
    assertThat(engine.images(cancellation))
        .flatExtracting(ImageSummary::repoTags)
        .contains(found + ":latest");
  }

  @Test
  void withoutANetworkTheHubsSearchFailsInTheEnginesWords(SharedLab lab, LabScope scope) {
    Engine engine = open(scope, lab.dockerd().host());

    assertThatThrownBy(() -> engine.search(query("redis"), cancellation))
        .isInstanceOf(EngineRefusedException.class)
        .hasMessageContaining("https://index.docker.io/v1/search?q=redis")
        .hasMessageContaining("connection refused");
  }

  @Test
  void theSearchPageShowsTheEnginesWordsAndRecovers(SharedLab lab, LabScope scope) {
    V1IndexLab index =
        scope.add(
            V1IndexLab.start(
                lab.registry().address(), new Repository("demo/five", "Five layers.", 5, false)));
    ManualUi ui = new ManualUi();
    ExecutorService workers = scope.add(LabUi.workers());
    SearchViewModel search =
        new SearchViewModel(
            open(scope, lab.dockerd().host()), new Background(workers, ui), LabUi.texts());

    search.search(query("redis"));
    LabUi.until(ui, () -> search.contentProperty().get() == SearchContent.ERROR);
    ErrorText error = Objects.requireNonNull(search.errorProperty().get());
    assertThat(error.sentence())
        .startsWith("The engine says: ")
        .contains("proxyconnect tcp: dial tcp 127.0.0.1:1: connect: connection refused");
    assertThat(error.suggestion()).startsWith("The engine could not reach the registry.");

    search.termProperty().set(index.address() + "/five");
    LabUi.until(ui, () -> search.contentProperty().get() == SearchContent.RESULTS);
    assertThat(search.errorProperty().get()).isNull();
    assertThat(search.results())
        .extracting(SearchResult::description)
        .containsExactly("Five layers.");
  }

  private static Engine open(LabScope scope, EngineHost host) {
    return scope.add(DockerEngine.open(host, EngineOptions.defaults()));
  }

  private static SearchQuery query(String term) {
    return new SearchQuery(term, 25, false, 0);
  }
}
