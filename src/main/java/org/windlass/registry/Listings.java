package org.windlass.registry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.windlass.registry.RegistryNotFoundException.What;
import tools.jackson.databind.JsonNode;

/** Long lists of names, page by page: tags, and the catalog of repositories. */
final class Listings {
  private final HttpCaller caller;

  Listings(HttpCaller caller) {
    this.caller = caller;
  }

  /** The tags of a repository. */
  Page tags(Endpoint endpoint, String repository, int count, CancelSignal signal)
      throws RegistryException {
    return tags(endpoint, repository, first(endpoint, repository + "/tags/list", count), signal);
  }

  Page tags(Endpoint endpoint, String repository, Page.Next next, CancelSignal signal)
      throws RegistryException {
    return tags(endpoint, repository, following(endpoint, next), signal);
  }

  /** The repositories of a registry. */
  Page catalog(Endpoint endpoint, int count, CancelSignal signal) throws RegistryException {
    return catalog(endpoint, first(endpoint, "_catalog", count), signal);
  }

  Page catalog(Endpoint endpoint, Page.Next next, CancelSignal signal) throws RegistryException {
    return catalog(endpoint, following(endpoint, next), signal);
  }

  private Page tags(Endpoint endpoint, String repository, HttpUrl url, CancelSignal signal)
      throws RegistryException {
    RegistryRequest request =
        RegistryRequest.get(url, Scopes.pull(repository), What.REPOSITORY, repository);
    return caller.call(
        endpoint, request, signal, answer -> read(answer, "tags", RegistryNames::tagsOf, endpoint));
  }

  private Page catalog(Endpoint endpoint, HttpUrl url, CancelSignal signal)
      throws RegistryException {
    RegistryRequest request =
        RegistryRequest.get(url, Scopes.catalog(), What.API, endpoint.registry());
    return caller.call(
        endpoint,
        request,
        signal,
        answer -> read(answer, "repositories", RegistryNames::repositoriesOf, endpoint));
  }

  private static HttpUrl first(Endpoint endpoint, String path, int count) {
    return endpoint.api(path).addQueryParameter("n", Integer.toString(count)).build();
  }

  private static HttpUrl following(Endpoint endpoint, Page.Next next) throws RegistryException {
    return onThisServer(endpoint, endpoint.root().resolve(next.target()));
  }

  private static Page read(
      Answer answer, String name, UnaryOperator<List<String>> good, Endpoint endpoint)
      throws IOException, RegistryException {
    HttpUrl target = LinkHeader.next(answer);
    Page.Next next = null;
    if (target != null && !target.equals(answer.url())) {
      HttpUrl here = onThisServer(endpoint, target);
      String query = here.encodedQuery();
      next = new Page.Next(here.encodedPath() + (query == null ? "" : "?" + query));
    }
    return new Page(good.apply(texts(endpoint, answer.json().get(name))), next);
  }

  private static List<String> texts(Endpoint endpoint, @Nullable JsonNode node)
      throws RegistryException {
    List<String> texts = new ArrayList<>();
    if (node == null || node.isNull()) {
      // A repository whose tags have all been deleted has null in their place.
      return texts;
    }
    for (JsonNode element : node) {
      if (!element.isString()) {
        throw Failures.malformed(endpoint.registry(), "a name that is not a text", null);
      }
      texts.add(element.stringValue());
    }
    return texts;
  }

  private static HttpUrl onThisServer(Endpoint endpoint, @Nullable HttpUrl url)
      throws RegistryException {
    if (url == null || !endpoint.hasOriginOf(url)) {
      throw Failures.malformed(
          endpoint.registry(), "the next part of a list is on another server", null);
    }
    return url;
  }
}
