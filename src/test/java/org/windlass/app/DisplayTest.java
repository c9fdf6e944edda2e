package org.windlass.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTest {
  @ParameterizedTest
  @ValueSource(strings = {"Linux", "FreeBSD", "SunOS", ""})
  void unixDesktopNeedsToSayWhereItsDisplayIs(String system) {
    assertThat(Display.available(system, "", Map.of())).isFalse();
    assertThat(Display.available(system, "", Map.of("DISPLAY", "", "WAYLAND_DISPLAY", "")))
        .isFalse();
    assertThat(Display.available(system, "", Map.of("DISPLAY", ":0"))).isTrue();
    assertThat(Display.available(system, "", Map.of("WAYLAND_DISPLAY", "wayland-0"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Windows 11", "Mac OS X"})
  void otherSystemsAlwaysHaveOne(String system) {
    assertThat(Display.available(system, "", Map.of())).isTrue();
  }

  @Test
  void headlessPlatformNeedsNone() {
    assertThat(Display.available("Linux", "Headless", Map.of())).isTrue();
    assertThat(Display.available("Linux", "gtk", Map.of())).isFalse();
  }
}
