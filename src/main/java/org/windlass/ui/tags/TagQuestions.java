package org.windlass.ui.tags;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.windlass.builtin.RegistryCalls;
import org.windlass.engine.EngineException;
import org.windlass.reference.Digest;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;
import org.windlass.registry.CancelSignal;
import org.windlass.registry.Descriptor;
import org.windlass.registry.RateLimit;
import org.windlass.registry.RegistryDeniedException;
import org.windlass.registry.RegistryException;
import org.windlass.registry.RegistryRateLimitedException;
import org.windlass.registry.RegistryUnauthorizedException;
import org.windlass.registry.RegistryUnreachableException;
import org.windlass.registry.Repository;
import org.windlass.ui.background.Job;
import org.windlass.ui.registries.RegistryTools;

/**
 * Asks a registry about the tags that are looked at, a few at once, the first first: what each
 * stands for, then the facts of that. Nothing is asked twice; what is no longer looked at is not
 * waited for. Belongs to the UI thread.
 */
final class TagQuestions {
  /** So many questions are under way at most. */
  static final int AT_ONCE = 4;

  private final RegistryTools tools;
  private final Reference name;
  private final Platform platform;
  private final Listener listener;
  private final Map<TagRow, Job> running = new LinkedHashMap<>();
  private final Map<Digest, TagFacts> known = new HashMap<>();
  private List<TagRow> tags = List.of();
  private List<TagRow> factsOf = List.of();
  private boolean halted;

  /** Hears what becomes of the questions. */
  interface Listener {
    /** The registry has told something of a row; what it says of its limit may be null. */
    void told(TagRow row, TagState state, @Nullable RateLimit limit);

    /** The registry answers no more questions; none is asked until {@link #resume}. */
    void halted(EngineException failure);
  }

  TagQuestions(RegistryTools tools, Reference name, Platform platform, Listener listener) {
    this.tools = tools;
    this.name = name;
    this.platform = platform;
    this.listener = listener;
  }

  /**
   * Asks about these and no others from now on.
   *
   * @param wanted whose digests are of interest
   * @param wantedFacts those among them whose facts are
   */
  void ask(List<TagRow> wanted, List<TagRow> wantedFacts) {
    tags = List.copyOf(wanted);
    factsOf = List.copyOf(wantedFacts);
    running
        .entrySet()
        .removeIf(
            question -> {
              boolean left = !tags.contains(question.getKey());
              if (left) {
                question.getValue().cancel();
              }
              return left;
            });
    next();
  }

  /** Asks again after a failure. */
  void resume() {
    halted = false;
    tags.stream()
        .filter(row -> row.state().problem() != null)
        .forEach(row -> listener.told(row, row.state().with(row.state().facts()), null));
    next();
  }

  /** Ends every question. */
  void close() {
    ask(List.of(), List.of());
  }

  private void next() {
    tags.forEach(this::takeKnown);
    tags.stream().filter(row -> row.state().descriptor() == null).forEach(this::askDigest);
    factsOf.forEach(this::askFacts);
  }

  private boolean mayAsk(TagRow row) {
    return !halted
        && running.size() < AT_ONCE
        && !running.containsKey(row)
        && row.state().problem() == null;
  }

  private void takeKnown(TagRow row) {
    Descriptor found = row.state().descriptor();
    TagFacts facts = found == null ? null : known.get(found.digest());
    if (facts != null && row.state().facts() == null) {
      listener.told(row, row.state().with(facts), null);
    }
  }

  private void askDigest(TagRow row) {
    if (mayAsk(row)) {
      ask(
          row,
          (repository, signal) -> repository.resolve(row.tag(), signal),
          found -> row.state().with(found));
    }
  }

  private void askFacts(TagRow row) {
    Descriptor found = row.state().descriptor();
    if (found != null && row.state().facts() == null && mayAsk(row) && !isAsked(found.digest())) {
      ask(
          row,
          (repository, signal) -> new TagFactsReader(repository, platform).read(found, signal),
          facts -> {
            known.put(found.digest(), facts);
            return row.state().with(facts);
          });
    }
  }

  /** Several tags may stand for the same. */
  private boolean isAsked(Digest digest) {
    return running.keySet().stream()
        .map(row -> row.state().descriptor())
        .anyMatch(asked -> asked != null && asked.digest().equals(digest));
  }

  private <T> void ask(TagRow row, Question<T> question, Answer<T> answer) {
    Job job =
        tools
            .background()
            .work(cancellation -> RegistryCalls.get(cancellation, signal -> told(question, signal)))
            .onSuccess(
                told ->
                    ended(row, () -> listener.told(row, answer.of(told.answer()), told.limit())))
            .onFailure(failure -> ended(row, () -> failed(row, failure)))
            .start();
    running.put(row, job);
  }

  /** On a worker: opening the registries may block as well. */
  private <T> Told<T> told(Question<T> question, CancelSignal signal) throws RegistryException {
    T answer = question.ask(tools.registries().repository(name), signal);
    return new Told<>(answer, tools.registries().rateLimit(name.registry()));
  }

  private void ended(TagRow row, Runnable result) {
    running.remove(row);
    result.run();
    next();
  }

  private void failed(TagRow row, EngineException failure) {
    listener.told(row, row.state().failed(tools.texts().errors().of(failure)), null);
    if (concernsAll(failure)) {
      halted = true;
      listener.halted(failure);
    }
  }

  /** A tag that is gone, or cannot be read, says nothing of the others. */
  private static boolean concernsAll(EngineException failure) {
    return failure.getCause() instanceof RegistryException why
        && switch (why) {
          case RegistryRateLimitedException _,
              RegistryUnreachableException _,
              RegistryUnauthorizedException _,
              RegistryDeniedException _ ->
              true;
          default -> false;
        };
  }

  private record Told<T>(T answer, @Nullable RateLimit limit) {}

  private interface Question<T> {
    T ask(Repository repository, CancelSignal signal) throws RegistryException;
  }

  private interface Answer<T> {
    TagState of(T answer);
  }
}
