package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.SearchQuery;
import org.windlass.engine.SearchResult;

class SearchEndpointTest {
  private StubEngine stub;

  @BeforeEach
  void start() throws IOException {
    stub = new StubEngine("1.24", "1.41").answers("images/search", "[]");
  }

  @AfterEach
  void close() {
    stub.close();
  }

  @Test
  void readsDockerdsResultsOldAndNew() throws EngineException {
    stub.answers(
        "images/search",
        """
        [{"star_count":9876,"is_official":true,"name":"redis","is_automated":false,
        "description":"Redis is an open source key-value store"},
        {"star_count":12,"is_official":false,"name":"bitnami/redis","description":"Bitnami"}]
        """);

    assertThat(search("redis"))
        .containsExactly(
            new SearchResult("redis", "Redis is an open source key-value store", 9876, true),
            new SearchResult("bitnami/redis", "Bitnami", 12, false));
  }

  @Test
  void readsPodmansResults() throws EngineException {
    stub.answers(
        "images/search",
        """
        [{"Index":"127.0.0.1:5000","Name":"127.0.0.1:5000/demo/box","Description":"","Stars":0,
        "Official":"","Automated":"","Tag":""},
        {"Index":"docker.io","Name":"docker.io/library/redis","Description":"Redis","Stars":9,
        "Official":"[OK]","Automated":"","Tag":""}]
        """);

    assertThat(search("127.0.0.1:5000/demo"))
        .containsExactly(
            new SearchResult("127.0.0.1:5000/demo/box", "", 0, false),
            new SearchResult("docker.io/library/redis", "Redis", 9, true));
  }

  @Test
  void toleratesWhatIsMissingNullOrUnknown() throws EngineException {
    stub.answers(
        "images/search",
        "[{},null,{\"name\":null,\"star_count\":null,\"is_official\":null,\"new\":{}},"
            + "{\"name\":\"x\",\"star_count\":-3}]");

    assertThat(search("x"))
        .containsExactly(
            new SearchResult("", "", 0, false),
            new SearchResult("", "", 0, false),
            new SearchResult("x", "", 0, false));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:5000/demo, demo/box, 127.0.0.1:5000/demo/box",
    "127.0.0.1:5000/demo, 127.0.0.1:5000/demo/box, 127.0.0.1:5000/demo/box",
    "localhost/demo, demo/box, localhost/demo/box",
    "registry.example/demo, demo/box, registry.example/demo/box",
    "demo/box, demo/box, demo/box",
    "index.docker.io/demo, demo/box, demo/box"
  })
  void namesAResultOfARegistrysIndexAsAPullWantsIt(String term, String given, String name)
      throws EngineException {
    stub.answers("images/search", "[{\"name\":\"" + given + "\"}]");

    assertThat(search(term)).extracting(SearchResult::name).containsExactly(name);
  }

  @Test
  void asksWithoutFiltersForAll() throws EngineException {
    search("redis");

    assertThat(stub.lines()).endsWith("GET /v1.41/images/search?term=redis&limit=25");
  }

  @Test
  void sendsTheFiltersAsJson() throws EngineException {
    stub.open().search(new SearchQuery("redis", 100, true, 3), new Cancellation());

    HttpUrl url = stub.last().getUrl();
    assertThat(url.queryParameter("limit")).isEqualTo("100");
    assertThat(url.queryParameter("filters"))
        .isEqualTo("{\"is-official\":[\"true\"],\"stars\":[\"3\"]}");
  }

  @Test
  void sendsEachFilterByItself() throws EngineException {
    stub.open().search(new SearchQuery("a", 1, true, 0), new Cancellation());
    assertThat(stub.last().getUrl().queryParameter("filters"))
        .isEqualTo("{\"is-official\":[\"true\"]}");

    stub.open().search(new SearchQuery("a", 1, false, 7), new Cancellation());
    assertThat(stub.last().getUrl().queryParameter("filters")).isEqualTo("{\"stars\":[\"7\"]}");
  }

  @Test
  void encodesWhatWouldOtherwiseBeSyntax() throws EngineException {
    search("a&limit=1#b +é/%2F?");

    assertThat(stub.last().getUrl().queryParameter("term")).isEqualTo("a&limit=1#b +é/%2F?");
    assertThat(stub.last().getUrl().queryParameterValues("limit")).containsExactly("25");
  }

  private List<SearchResult> search(String term) throws EngineException {
    return stub.open().search(new SearchQuery(term, 25, false, 0), new Cancellation());
  }
}
