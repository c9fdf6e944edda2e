package org.windlass.ui.tags;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.windlass.builtin.RegistryCalls;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;
import org.windlass.reference.TagVersion;
import org.windlass.registry.RateLimit;
import org.windlass.ui.background.FrameSignal;
import org.windlass.ui.background.Job;
import org.windlass.ui.images.ImageRow;
import org.windlass.ui.registries.RegistryTools;

/** One repository while its tags are looked at. Belongs to the UI thread. */
final class RepositoryTags implements TagQuestions.Listener {
  /** Tags that the engine has are looked up even out of sight, up to so many. */
  private static final int MOST_LOCAL = 50;

  private final RegistryTools tools;
  private final Reference name;
  private final TagRows rows;
  private final Runnable changed;
  private final TagQuestions questions;
  private final FrameSignal grown;
  private volatile List<TagVersion> growing = List.of();
  private LocalTags local;
  private @Nullable Job listing;
  private boolean listed;
  private @Nullable EngineException failure;
  private @Nullable RateLimit limit;

  /**
   * Asks for nothing yet.
   *
   * @param rows are filled with its tags
   * @param images what the engine has
   * @param changed runs after each change of what is known
   */
  RepositoryTags(
      RegistryTools tools,
      Reference name,
      Platform platform,
      TagRows rows,
      List<ImageRow> images,
      Runnable changed) {
    this.tools = tools;
    this.name = name;
    this.rows = rows;
    this.changed = changed;
    this.questions = new TagQuestions(tools, name, platform, this);
    this.grown = tools.background().frameSignal(this::grow);
    this.local = new LocalTags(name, images);
  }

  Reference name() {
    return name;
  }

  /** Whether the registry counts what tells a tag's facts as a pull of it. */
  boolean isCounted() {
    return name.registry().equals(Reference.DEFAULT_REGISTRY);
  }

  /** What there is to show of it. */
  TagsContent content() {
    if (!rows.shown().isEmpty()) {
      return TagsContent.ROWS;
    } else if (!rows.all().isEmpty()) {
      return TagsContent.NO_MATCH;
    } else if (isLoading()) {
      return TagsContent.LOADING;
    }
    return failure != null || !listed ? TagsContent.ERROR : TagsContent.EMPTY;
  }

  boolean isLoading() {
    return listing != null;
  }

  /** Whether all tags are there. */
  boolean isListed() {
    return listed;
  }

  /** Why the last question failed; null when it did not. */
  @Nullable EngineException failure() {
    return failure;
  }

  /** What the registry last said of pulls that are left; null when it said nothing. */
  @Nullable RateLimit limit() {
    return limit;
  }

  /** Lists the tags, and asks again whatever failed. */
  void load() {
    if (listing == null) {
      failure = null;
      listing =
          tools
              .background()
              .work(this::list)
              .onSuccess(this::listed)
              .onFailure(
                  why -> {
                    listing = null;
                    failure = why;
                    changed.run();
                  })
              .start();
      questions.resume();
      changed.run();
    }
  }

  /** Ends the listing; what is there stays. */
  void stop() {
    if (listing != null) {
      listing.cancel();
      listing = null;
      changed.run();
    }
    questions.close();
  }

  /**
   * Asks about the rows in sight and those that are local, and about no others any more.
   *
   * @param selected rows whose facts are wanted even if they count
   */
  void look(List<TagRow> inSight, List<TagRow> selected) {
    Set<TagRow> wanted = new LinkedHashSet<>(inSight);
    wanted.addAll(selected);
    List<TagRow> facts = isCounted() ? selected : new ArrayList<>(wanted);
    rows.all().stream()
        .filter(row -> row.state().local() != LocalTag.NONE)
        .limit(MOST_LOCAL)
        .forEach(wanted::add);
    questions.ask(List.copyOf(wanted), facts);
  }

  /** Takes what the engine has now. */
  void compare(List<ImageRow> images) {
    local = new LocalTags(name, images);
    rows.compare(local);
    changed.run();
  }

  @Override
  public void told(TagRow row, TagState state, @Nullable RateLimit newLimit) {
    row.become(state.with(local.compare(row.tag(), state)));
    limit = newLimit == null ? limit : newLimit;
    changed.run();
  }

  @Override
  public void halted(EngineException why) {
    failure = why;
    changed.run();
  }

  private List<TagVersion> list(Cancellation cancellation) throws EngineException {
    return RegistryCalls.get(
        cancellation,
        signal ->
            new TagListing(
                    tools.registries().repository(name),
                    tools.clock(),
                    tags -> {
                      growing = tags;
                      grown.raise();
                    })
                .read(signal));
  }

  /** What is there before all is; a list that is read again is shown as a whole. */
  private void grow() {
    if (listing != null && !listed) {
      rows.show(growing, local);
      changed.run();
    }
  }

  private void listed(List<TagVersion> tags) {
    listing = null;
    listed = true;
    rows.show(tags, local);
    changed.run();
  }
}
