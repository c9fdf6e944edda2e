package org.windlass.ui.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import org.windlass.settings.Units;

/** Sizes in the docker command line's own units, 1000-based (kB, MB, GB), or 1024-based ones. */
public final class Sizes {
  private static final List<String> DECIMAL = List.of("B", "kB", "MB", "GB", "TB", "PB", "EB");
  private static final List<String> BINARY = List.of("B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB");
  private static final int LIST_DIGITS = 3;
  private static final int PROGRESS_DIGITS = 4;

  private final Messages messages;
  private final List<String> units;
  private final BigDecimal step;

  /**
   * @param messages gives the locale of exact figures
   */
  public Sizes(Messages messages, Units units) {
    this.messages = messages;
    this.units = units == Units.BINARY ? BINARY : DECIMAL;
    this.step = BigDecimal.valueOf(units == Units.BINARY ? 1024 : 1000);
  }

  /** Three significant digits, as {@code docker images} shows a size: {@code 8.31 MB}. */
  public String of(long bytes) {
    return format(bytes, LIST_DIGITS);
  }

  /** Four significant digits, as {@code docker pull} shows progress: {@code 156.2 MB}. */
  public String ofProgress(long bytes) {
    return format(bytes, PROGRESS_DIGITS);
  }

  /** A rate: {@code 12.1 MB/s}. */
  public String rate(double bytesPerSecond) {
    return messages.get("size.rate", of(Math.round(bytesPerSecond)));
  }

  /** The exact figure with its unit: {@code 8,310,000 bytes}. */
  public String exact(long bytes) {
    return messages.get(
        "size.exact", NumberFormat.getIntegerInstance(messages.locale()).format(bytes));
  }

  private String format(long bytes, int digits) {
    BigDecimal value = BigDecimal.valueOf(Math.max(0, bytes));
    int unit = 0;
    // Rounded before compared, so that 999,950 reads 1 MB and never 1e+03 kB.
    while (unit < units.size() - 1 && round(value, digits).compareTo(step) >= 0) {
      value = value.divide(step, MathContext.DECIMAL64);
      unit++;
    }
    return round(value, digits).stripTrailingZeros().toPlainString() + " " + units.get(unit);
  }

  private static BigDecimal round(BigDecimal value, int digits) {
    // 1023 KiB has more whole digits than a size of 1000-based units ever has.
    int whole = value.precision() - value.scale();
    return value.round(new MathContext(Math.max(digits, whole), RoundingMode.HALF_EVEN));
  }
}
