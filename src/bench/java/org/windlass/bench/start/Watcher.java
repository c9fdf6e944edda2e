package org.windlass.bench.start;

import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/**
 * Starts a program on the display that it is given, and looks at the screen until nothing changes
 * there any more. Prints the milliseconds from the start of the process to the first look at which
 * the screen was as it stayed (but for one point in a hundred, as a text cursor blinks); then,
 * after a while in which the program has nothing to do, the bytes of memory of it and of all that
 * it has started; and ends it.
 */
public final class Watcher {
  private static final int STEP = 8;
  private static final long SETTLED = TimeUnit.MILLISECONDS.toNanos(2500);
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(90);
  private static final int WARM_UP = 200;
  private static final double MAY_DIFFER = 0.01;

  private final Robot robot = new Robot();
  private final Rectangle screen = new Rectangle(1280, 800);
  private final List<Look> looks = new ArrayList<>();

  private Watcher() throws Exception {}

  /** Arguments: a file for the picture, the seconds of idleness, and the command. */
  public static void main(String[] args) throws Exception {
    Watcher watcher = new Watcher();
    watcher.warmUp();
    Look empty = watcher.looks.getLast();
    List<String> command = List.of(args).subList(2, args.length);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      double millis = watcher.painted(start, empty) / 1e6;
      ImageIO.write(watcher.robot.createScreenCapture(watcher.screen), "png", new File(args[0]));
      TimeUnit.SECONDS.sleep(Long.parseLong(args[1]));
      if (!process.isAlive()) {
        throw new IllegalStateException(command.getFirst() + " has ended by itself");
      }
      System.out.printf(Locale.ROOT, "%.1f %d%n", millis, ProcessMemory.ofAll(process.toHandle()));
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.waitFor();
    }
    System.exit(0);
  }

  /** Afterwards looking costs the programs that are watched as little as it can. */
  private void warmUp() throws InterruptedException {
    for (int i = 0; i < WARM_UP; i++) {
      look();
      Thread.sleep(1);
    }
  }

  private long painted(long start, Look empty) throws InterruptedException {
    looks.clear();
    while (true) {
      look();
      Look last = looks.getLast();
      long since = since();
      boolean something = !last.like(empty);
      if (something && last.nanos - since > SETTLED) {
        return since - start;
      }
      if (last.nanos - start > LONGEST) {
        throw new IllegalStateException("the screen does not come to rest, or stays empty");
      }
      Thread.sleep(12);
    }
  }

  /** When the screen was first as it is now, and has stayed so. */
  private long since() {
    Look last = looks.getLast();
    long since = last.nanos;
    for (int i = looks.size() - 1; i >= 0 && looks.get(i).like(last); i--) {
      since = looks.get(i).nanos;
    }
    return since;
  }

  private void look() {
    long now = System.nanoTime();
    BufferedImage image = robot.createScreenCapture(screen);
    int[] points = new int[(screen.width / STEP) * (screen.height / STEP)];
    int n = 0;
    for (int y = STEP / 2; y < screen.height; y += STEP) {
      for (int x = STEP / 2; x < screen.width; x += STEP) {
        points[n++] = image.getRGB(x, y);
      }
    }
    looks.add(new Look(now, points));
  }

  /** What the screen was like at a time. */
  private static final class Look {
    private final long nanos;
    private final int[] points;

    Look(long nanos, int[] points) {
      this.nanos = nanos;
      this.points = points;
    }

    boolean like(Look other) {
      int different = 0;
      for (int i = 0; i < points.length; i++) {
        different += points[i] == other.points[i] ? 0 : 1;
      }
      return different <= points.length * MAY_DIFFER;
    }
  }
}
