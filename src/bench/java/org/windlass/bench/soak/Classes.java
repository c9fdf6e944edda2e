package org.windlass.bench.soak;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** The JVM's own histogram of the objects that are in use. */
final class Classes {
  private static final Pattern LINE =
      Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+)(?: .*)?");

  /** A class made at run time has another name in each run, and one for each place in the code. */
  private static final Pattern MADE_UP = Pattern.compile("(/0x[0-9a-f]+|\\$\\$Lambda.*)");

  private Classes() {}

  /** Collects garbage, and writes into a file what is left: in memory it would count itself. */
  static Path write() throws JMException, IOException {
    String histogram =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    return Files.writeString(Files.createTempFile("classes-", ".txt"), histogram);
  }

  /** Reads what was written, and deletes the file. */
  static Map<String, Count> read(Path file) throws IOException {
    Map<String, Count> counts = parse(file);
    Files.delete(file);
    return counts;
  }

  private static Map<String, Count> parse(Path file) throws IOException {
    Map<String, Count> counts = new HashMap<>();
    for (String text : Files.readAllLines(file)) {
      Matcher line = LINE.matcher(text);
      if (line.matches()) {
        counts.merge(
            MADE_UP.matcher(line.group(3)).replaceAll("\\$\\$Lambda"),
            new Count(Long.parseLong(line.group(1)), Long.parseLong(line.group(2))),
            Count::plus);
      }
    }
    return counts;
  }

  /** The bytes of all objects in a file. */
  static long bytes(Path file) throws IOException {
    return parse(file).values().stream().mapToLong(Count::bytes).sum();
  }

  /** How many objects, and the bytes of these alone. */
  record Count(long objects, long bytes) {
    static final Count NONE = new Count(0, 0);

    Count plus(Count other) {
      return new Count(objects + other.objects, bytes + other.bytes);
    }

    Count minus(Count other) {
      return new Count(objects - other.objects, bytes - other.bytes);
    }
  }
}
