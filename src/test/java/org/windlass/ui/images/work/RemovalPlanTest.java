package org.windlass.ui.images.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.SampleImages.id;
import static org.windlass.testing.SampleImages.image;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.windlass.engine.ContainerSummary;
import org.windlass.engine.ImageSummary;

class RemovalPlanTest {
  private static final List<ImageSummary> IMAGES =
      List.of(image(1, "redis:7", "redis:latest"), image(2, "nginx:1"), image(3));
  private static final List<ContainerSummary> CONTAINERS =
      List.of(
          new ContainerSummary("c1", List.of("cache"), id(1), "running"),
          new ContainerSummary("c2", List.of("web"), id(2), "exited"),
          new ContainerSummary("c3c3c3c3c3c3c3c3", List.of(), id(2), "paused"));

  @Test
  void aNameOfSeveralIsOnlyTakenAway() {
    RemovalItem item = only(new RemovalTarget(id(1), "redis:7"));

    assertThat(item.names()).containsExactly("redis:7");
    assertThat(item.kept()).containsExactly("redis:latest");
    assertThat(item.deletes()).isFalse();
    assertThat(item.needsForce()).isFalse();
  }

  @Test
  void withItsLastNameTheImageGoes() {
    RemovalItem item =
        only(new RemovalTarget(id(1), "redis:7"), new RemovalTarget(id(1), "redis:latest"));

    assertThat(item.names()).containsExactly("redis:7", "redis:latest");
    assertThat(item.deletes()).isTrue();
    assertThat(item.running()).containsExactly("cache");
  }

  @Test
  void whoUsesItIsNamed() {
    RemovalItem item = only(new RemovalTarget(id(2), "nginx:1"));

    assertThat(item.stopped()).containsExactly("web");
    assertThat(item.running()).containsExactly("c3c3c3c3c3c3");
    assertThat(item.needsForce()).isTrue();
  }

  @Test
  void anImageWithoutANameGoesByItsId() {
    RemovalItem item = only(new RemovalTarget(id(3), ""));

    assertThat(item.names()).isEmpty();
    assertThat(item.deletes()).isTrue();
  }

  @Test
  void whatIsTypedIsANameOrTheBeginningOfAnId() {
    assertThat(only(RemovalTarget.typed("redis")).names()).containsExactly("redis:latest");
    assertThat(only(RemovalTarget.typed("docker.io/library/nginx:1")).id()).isEqualTo(id(2));
    RemovalItem byId = only(RemovalTarget.typed(id(1).substring("sha256:".length())));
    assertThat(byId.names()).containsExactly("redis:7", "redis:latest");
    assertThat(byId.deletes()).isTrue();
    assertThat(RemovalPlan.of(List.of(RemovalTarget.typed("none:1")), IMAGES, CONTAINERS))
        .isEmpty();
  }

  private static RemovalItem only(RemovalTarget... targets) {
    List<RemovalItem> items = RemovalPlan.of(List.of(targets), IMAGES, CONTAINERS);
    assertThat(items).hasSize(1);
    return items.getFirst();
  }
}
