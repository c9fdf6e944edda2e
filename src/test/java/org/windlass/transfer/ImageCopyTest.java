package org.windlass.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.testing.FakeEngine;

class ImageCopyTest {
  private final FakeEngine from = new FakeEngine("from");
  private final FakeEngine to = new FakeEngine("to");

  @Test
  void whatOneEngineSavesTheOtherLoads() throws EngineException {
    List<String> heard = new ArrayList<>();
    List<String> loaded =
        ImageCopy.run(
            from,
            List.of("redis:7", "nginx:1"),
            to,
            (done, total) -> heard.add(done + "/" + total),
            new Cancellation());
    assertThat(loaded).containsExactly("redis:7", "nginx:1");
    assertThat(to.loaded()).containsExactly("redis:7", "nginx:1");
    assertThat(from.loaded()).isEmpty();
    assertThat(heard).containsExactly("15/15");
  }

  @Test
  void theEngineThatFailedIsNamed() {
    to.fail(new EngineRefusedException(500, "no space left on device"));
    assertThatThrownBy(this::copy).hasMessageContaining("no space left on device");
    to.fail(null);
    from.fail(new EngineRefusedException(404, "no such image: redis:7"));
    assertThatThrownBy(this::copy).hasMessageContaining("no such image");
  }

  private void copy() throws EngineException {
    ImageCopy.run(from, List.of("redis:7"), to, (done, total) -> {}, new Cancellation());
  }
}
