package org.windlass.builtin;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.windlass.engine.EngineInfo;

/** Facts of this computer. */
final class Machine {
  private static final int NO_CONTAINERS = -1;

  private Machine() {}

  static EngineInfo info(String folder, int images) {
    String system = System.getProperty("os.name", "");
    return new EngineInfo(
        hostName(),
        (system + " " + System.getProperty("os.version", "")).strip(),
        // What the images are for; nothing runs here.
        "linux",
        System.getProperty("os.arch", ""),
        "oci-layout",
        folder,
        Runtime.getRuntime().availableProcessors(),
        memory(),
        NO_CONTAINERS,
        NO_CONTAINERS,
        images);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "";
    }
  }

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean bean
        ? bean.getTotalMemorySize()
        : -1;
  }
}
