package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BoundedInputTest {
  @Test
  void failsBeforeAMessageOutgrowsItsLimit() throws IOException {
    BoundedInput input = of(11);
    assertThat(input.readNBytes(10)).hasSize(10);

    assertThatExceptionOfType(BoundedInput.MessageTooLongException.class).isThrownBy(input::read);
  }

  @Test
  void countsEachMessageByItself() throws IOException {
    BoundedInput input = of(30);
    for (int message = 0; message < 3; message++) {
      assertThat(input.readNBytes(10)).hasSize(10);
      input.messageDone();
    }
    assertThat(input.read()).isEqualTo(-1);
  }

  @Test
  void readsAsMuchAsIsAllowedAndNoMore() throws IOException {
    byte[] buffer = new byte[64];

    assertThat(of(100).read(buffer, 0, 64)).isEqualTo(10);
  }

  @Test
  void readingNothingIsNeverTooMuch() throws IOException {
    BoundedInput input = of(100);
    assertThat(input.readNBytes(10)).hasSize(10);

    assertThat(input.read(new byte[0], 0, 0)).isZero();
  }

  @Test
  void knowsAPageForPeopleByItsFirstByte() throws IOException {
    BoundedInput page = new BoundedInput(new ByteArrayInputStream(new byte[] {'<', '{'}), 10);
    assertThat(page.isMarkup()).isFalse();
    assertThat(page.read()).isEqualTo('<');
    assertThat(page.read()).isEqualTo('{');
    assertThat(page.isMarkup()).isTrue();
  }

  private static BoundedInput of(int bytes) {
    return new BoundedInput(new ByteArrayInputStream(new byte[bytes]), 10);
  }
}
