package org.windlass.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.context.ContextException.Reason;

final class ContextNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"aa", "A1", "0+", "a.b-c_d+e", "Default"})
  void goodNames(String name) {
    assertThat(ContextName.fault(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "-a", ".a", "a b", "a/b", "ä1", "a\n", "..", "a:b"})
  void badNames(String name) {
    assertThat(ContextName.fault(name)).hasValue(Reason.BAD_NAME);
  }

  @Test
  void namesThatCannotBeTaken() {
    assertThat(ContextName.fault("")).hasValue(Reason.EMPTY_NAME);
    assertThat(ContextName.fault("default")).hasValue(Reason.RESERVED_NAME);
  }

  @Test
  void theFolderIsTheDigestOfTheName() {
    assertThat(ContextName.folder("desktop-linux"))
        .isEqualTo("fe9c6bd7a66301f49ca9b6a70b217107cd1284598bfc254700c989b916da791e");
  }
}
