package org.windlass.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

final class NaturalOrderTest {
  private final NaturalOrder order = new NaturalOrder();

  @Test
  void numbersCountAsNumbers() {
    List<String> sorted =
        List.of(
                "", "1", "01", "2", "10", "A", "a", "a1", "a01", "a2", "a2b", "a10", "aB", "a-",
                "aa")
            .stream()
            .sorted(order)
            .toList();
    assertThat(sorted)
        .containsExactly(
            "", "1", "01", "2", "10", "A", "a", "a1", "a01", "a2", "a2b", "a10", "a-", "aB", "aa");
    List<String> shuffled = new ArrayList<>(sorted);
    Collections.shuffle(shuffled, new Random(7));
    shuffled.sort(order);
    assertThat(shuffled).isEqualTo(sorted);
  }

  @Property
  void itIsAnOrder(
      @ForAll @CharRange(from = '0', to = '3') @CharRange(from = 'a', to = 'b') String a,
      @ForAll @CharRange(from = '0', to = '3') @CharRange(from = 'a', to = 'b') String b,
      @ForAll @CharRange(from = '0', to = '3') @CharRange(from = 'a', to = 'b') String c) {
    assertThat(Integer.signum(order.compare(a, b))).isEqualTo(-Integer.signum(order.compare(b, a)));
    assertThat(order.compare(a, b) == 0).isEqualTo(a.equals(b));
    if (order.compare(a, b) <= 0 && order.compare(b, c) <= 0) {
      assertThat(order.compare(a, c)).isLessThanOrEqualTo(0);
    }
  }
}
