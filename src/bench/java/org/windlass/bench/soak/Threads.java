package org.windlass.bench.soak;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All threads of this JVM, of the platform and virtual ones. */
final class Threads {
  private static final Pattern THREAD = Pattern.compile("#\\d+ \"(.*)\"( virtual)?.*");

  private Threads() {}

  /** How many of each name; numbers in names do not count. */
  static Map<String, Integer> count() throws IOException {
    Path folder = Files.createTempDirectory("threads");
    Path dump = folder.resolve("dump");
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
    Map<String, Integer> counts = new HashMap<>();
    for (String line : Files.readAllLines(dump)) {
      Matcher thread = THREAD.matcher(line);
      if (thread.matches()) {
        String name = thread.group(1).replaceAll("\\d+", "N");
        counts.merge(thread.group(2) == null ? name : name + " (virtual)", 1, Integer::sum);
      }
    }
    Files.delete(dump);
    Files.delete(folder);
    return counts;
  }
}
