package org.windlass.bench.figures;

import java.util.Locale;

/** What a figure is meant to be. */
public final class Aim {
  private Aim() {}

  /** Prints whether a figure is as small as it is meant to be. */
  public static void atMost(String limit, String what, double figure) {
    System.out.printf(
        Locale.ROOT,
        "  aim: at most %s %s: %.2f, %s%n",
        limit,
        what,
        figure,
        figure <= Double.parseDouble(limit) ? "met" : "missed");
  }
}
