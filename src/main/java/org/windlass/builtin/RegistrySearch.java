package org.windlass.builtin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.SearchQuery;
import org.windlass.engine.SearchResult;
import org.windlass.reference.Reference;
import org.windlass.registry.CancelSignal;
import org.windlass.registry.Page;
import org.windlass.registry.Registries;
import org.windlass.registry.RegistryException;
import org.windlass.registry.SearchHit;

/** Search at Docker Hub, or in the catalog of a registry that the term names. */
final class RegistrySearch {
  private static final int PAGE = 1000;

  /** Of a catalog without end, no more than this is looked through. */
  private static final int MAX_NAMES = 20_000;

  private final Registries registries;
  private final SearchQuery query;
  private final CancelSignal signal;

  RegistrySearch(Registries registries, SearchQuery query, CancelSignal signal) {
    this.registries = registries;
    this.query = query;
    this.signal = signal;
  }

  List<SearchResult> run() throws RegistryException {
    String term = query.term().strip();
    int slash = term.indexOf('/');
    String first = slash < 0 ? "" : term.substring(0, slash);
    boolean namesRegistry =
        first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost");
    String hub = Reference.DEFAULT_REGISTRY;
    if (!namesRegistry) {
      return hub(term);
    }
    String rest = term.substring(slash + 1);
    return first.equals(hub) || first.equals("index." + hub) ? hub(rest) : catalog(first, rest);
  }

  private List<SearchResult> hub(String term) throws RegistryException {
    return registries.search(Reference.DEFAULT_REGISTRY, term, query.limit(), signal).stream()
        .filter(hit -> hit.official() || !query.officialOnly())
        .filter(hit -> hit.stars() >= query.minStars())
        .map(RegistrySearch::result)
        .toList();
  }

  /** A catalog counts no stars and knows no official images. */
  private List<SearchResult> catalog(String registry, String term) throws RegistryException {
    List<SearchResult> found = new ArrayList<>();
    if (query.officialOnly() || query.minStars() > 0) {
      return found;
    }
    int seen = 0;
    Page page = registries.catalog(registry, PAGE, signal);
    while (true) {
      for (String name : page.names()) {
        if (name.contains(term) && found.size() < query.limit()) {
          found.add(new SearchResult(registry + "/" + name, "", 0, false));
        }
      }
      seen += page.names().size();
      Page.@Nullable Next next = page.next();
      if (next == null || found.size() == query.limit() || seen >= MAX_NAMES) {
        return found;
      }
      page = registries.catalog(registry, next, signal);
    }
  }

  private static SearchResult result(SearchHit hit) {
    int stars = (int) Math.min(Integer.MAX_VALUE, Math.max(0, hit.stars()));
    return new SearchResult(hit.name(), hit.description(), stars, hit.official());
  }
}
