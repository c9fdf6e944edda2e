package org.windlass.bench.cpu;

import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.windlass.bench.start.XServer;

/** Looks twice at a screen: a program whose window does not move would have it easy. */
final class ScreenChange {
  private static final Rectangle SCREEN = new Rectangle(1280, 800);
  private static final int PAUSE_MILLIS = 1000;
  private static final double PERCENT = 100;

  private ScreenChange() {}

  /**
   * How many of the points changed within a second, in percent.
   *
   * @param picture where the last look is kept
   */
  static double percent(XServer screen, Path picture) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ScreenChange.class.getName(),
                picture.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("DISPLAY", screen.display());
    Process process = builder.start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the screen could not be looked at");
    }
    return Double.parseDouble(said);
  }

  /** Argument: a file for the picture. In a process of its own, for AWT needs the display. */
  public static void main(String[] args) throws Exception {
    Robot robot = new Robot();
    BufferedImage before = robot.createScreenCapture(SCREEN);
    robot.delay(PAUSE_MILLIS);
    BufferedImage after = robot.createScreenCapture(SCREEN);
    ImageIO.write(after, "png", new File(args[0]));
    int changed = 0;
    for (int y = 0; y < SCREEN.height; y++) {
      for (int x = 0; x < SCREEN.width; x++) {
        changed += before.getRGB(x, y) == after.getRGB(x, y) ? 0 : 1;
      }
    }
    System.out.println(PERCENT * changed / (SCREEN.width * SCREEN.height));
    System.exit(0);
  }
}
