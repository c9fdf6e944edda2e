package org.windlass.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With real programs. */
class DesktopOpenerTest {
  private static final Path PLACE = Path.of("/some/where");

  @Test
  void everySystemHasItsOpener() {
    assertThat(DesktopOpener.command("Linux", PLACE)).containsExactly("xdg-open", "/some/where");
    assertThat(DesktopOpener.command("Mac OS X", PLACE)).containsExactly("open", "/some/where");
    assertThat(DesktopOpener.command("Windows 11", PLACE)).first().isEqualTo("rundll32");
  }

  @Test
  void aComplaintIsToldAndSilenceIsNot() {
    assertThatCode(() -> DesktopOpener.run(List.of("true"))).doesNotThrowAnyException();
    assertThatThrownBy(() -> DesktopOpener.run(List.of("sh", "-c", "exit 3")))
        .isInstanceOf(IOException.class)
        .hasMessage("sh: exit status 3");
    assertThatThrownBy(() -> DesktopOpener.run(List.of("no-such-opener")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no-such-opener");
  }
}
