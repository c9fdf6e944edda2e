package org.windlass.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;
import org.windlass.registry.CancelSignal;
import org.windlass.registry.FakeContent;
import org.windlass.registry.FakeRegistries;
import org.windlass.registry.FakeRepository;
import org.windlass.registry.RegistryCancelledException;
import org.windlass.registry.RegistryException;
import org.windlass.registry.RegistryRateLimitedException;

final class UpdateCheckTest {
  private static final FakeContent V1 =
      FakeContent.image("linux/amd64", Instant.EPOCH, "base=1000");
  private static final FakeContent V2 =
      FakeContent.image("linux/amd64", Instant.EPOCH, "base=2000", "more=3000");
  private static final FakeContent ARM = FakeContent.image("linux/arm64", Instant.EPOCH, "arm=9");

  private final FakeRegistries registries = new FakeRegistries();
  private final FakeRepository app = registries.repository("reg.example/app");
  private final Map<String, TagUpdate> told = new LinkedHashMap<>();

  @Test
  void aTagThatStandsForSomethingElseHasAnUpdate() throws RegistryException {
    app.tag("1", V1).tag("2", V2);
    check(tag("reg.example/app:1", V1), tag("reg.example/app:2", V1));
    assertThat(told.get("reg.example/app:1")).isEqualTo(new TagUpdate.Current());
    assertThat(told.get("reg.example/app:2"))
        .isEqualTo(new TagUpdate.Available(V2.descriptor().digest()));
    assertThat(app.asked())
        .as("nothing that counts as a pull")
        .containsExactly("resolve 1", "resolve 2");
  }

  @Test
  void anyOfTheDigestsMayBeTheOne() throws RegistryException {
    app.tag("1", V1);
    check(tag("reg.example/app:1", V2, V1));
    assertThat(told).containsValue(new TagUpdate.Current());
  }

  @Test
  void anIndexThatHoldsTheEnginesImageIsNoUpdate() throws RegistryException {
    FakeContent index = FakeContent.index(ARM, V1);
    app.tag("1", index).tag("2", index);
    check(tag("reg.example/app:1", V1), tag("reg.example/app:2", V2));
    assertThat(told.get("reg.example/app:1")).isEqualTo(new TagUpdate.Current());
    assertThat(told.get("reg.example/app:2"))
        .isEqualTo(new TagUpdate.Available(index.descriptor().digest()));
  }

  @Test
  void dockerHubIsNeverAskedForAManifest() throws RegistryException {
    FakeRepository redis = registries.repository("redis").tag("7", FakeContent.index(ARM, V2));
    check(tag("redis:7", V1));
    assertThat(redis.asked()).containsExactly("resolve 7");
    assertThat(told.get("redis:7")).isInstanceOf(TagUpdate.Available.class);
  }

  @Test
  void whatWasBuiltHereIsNotAskedAbout() throws RegistryException {
    check(tag("reg.example/app:mine"), tag("localhost/app:1", V1));
    assertThat(told).isEmpty();
    assertThat(app.asked()).isEmpty();
  }

  @Test
  void aTagThatIsGoneIsUnknownAndTheOthersAreAskedAbout() throws RegistryException {
    app.tag("2", V2);
    check(tag("reg.example/app:1", V1), tag("reg.example/app:2", V2));
    assertThat(told.get("reg.example/app:1")).isInstanceOf(TagUpdate.Unknown.class);
    assertThat(told.get("reg.example/app:2")).isEqualTo(new TagUpdate.Current());
  }

  @Test
  void aRegistryThatWantsToBeLeftAloneIsLeftAlone() throws RegistryException {
    FakeRepository other = registries.repository("two.example/app");
    registries.fail(new RegistryRateLimitedException("reg.example", "", Duration.ofHours(1), null));
    check(tag("reg.example/app:1", V1), tag("two.example/app:1", V1), tag("reg.example/app:2", V1));
    assertThat(app.asked()).containsExactly("resolve 1");
    assertThat(other.asked()).as("another registry").containsExactly("resolve 1");
    assertThat(told)
        .hasSize(3)
        .allSatisfy((tag, update) -> assertThat(update).isInstanceOf(TagUpdate.Unknown.class));
  }

  @Test
  void itEndsAtOnceWhenItIsCancelled() {
    app.tag("1", V1).tag("2", V1);
    CancelSignal given =
        new CancelSignal() {
          @Override
          public boolean isCancelled() {
            return true;
          }

          @Override
          public Registration onCancel(Runnable action) {
            action.run();
            return () -> {};
          }
        };
    UpdateCheck check = new UpdateCheck(registries, Duration.ofDays(1));
    assertThatThrownBy(
            () ->
                check.run(
                    List.of(tag("reg.example/app:1", V1), tag("reg.example/app:2", V1)),
                    this::told,
                    given))
        .isInstanceOf(RegistryCancelledException.class);
    assertThat(app.asked()).as("before the pause").containsExactly("resolve 1");
  }

  private void check(PulledTag... tags) throws RegistryException {
    new UpdateCheck(registries, Duration.ZERO).run(List.of(tags), this::told, CancelSignal.never());
  }

  private void told(PulledTag tag, TagUpdate update) {
    told.put(tag.reference().familiar(), update);
  }

  private static PulledTag tag(String reference, FakeContent... contents) {
    Set<String> digests =
        Arrays.stream(contents)
            .map(content -> content.descriptor().digest().toString())
            .collect(Collectors.toSet());
    try {
      return new PulledTag(Reference.parse(reference), digests);
    } catch (InvalidReferenceException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
