package org.windlass.ui.images.details;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.ui.images.details.DetailsSamples.details;
import static org.windlass.ui.images.details.DetailsSamples.step;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstructionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/bin/sh -c #(nop)  ENV A=1 | ENV A=1",
        "/bin/sh -c #(nop) COPY dir:12 in /srv  | COPY dir:12 in /srv",
        "/bin/sh -c apt-get   update | RUN apt-get update",
        "RUN /bin/sh -c make all # buildkit | RUN make all",
        "COPY a b # buildkit | COPY a b",
        "bazel build ... | bazel build ..."
      })
  void whatTheBuilderPutAroundIsLeftOut(String createdBy, String instruction) {
    assertThat(Instructions.shorten(createdBy)).isEqualTo(instruction);
  }

  @Test
  void aStepWithoutBytesHasALayerWhereTheirNumberSaysSo() {
    assertThat(
            Instructions.layered(
                List.of(step("ENV A=1", 0), step("COPY empty /", 0), step("ADD x", 9)),
                details(1, "a:1", 1, 2)))
        .containsExactly(false, true, true);
    assertThat(
            Instructions.layered(
                List.of(step("ENV A=1", 0), step("WORKDIR /", 0), step("ADD x", 9)),
                details(1, "a:1", 1)))
        .containsExactly(false, false, true);
  }
}
