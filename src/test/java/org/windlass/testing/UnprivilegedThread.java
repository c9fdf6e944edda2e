package org.windlass.testing;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.windlass.engine.EngineException;

/**
 * Makes calls as a user without privileges even when the tests run as root, whom no file refuses.
 * Linux keeps user ids for each thread, and only the C library spreads a change to all of them; the
 * bare system call changes this one thread, which then ends.
 */
public final class UnprivilegedThread {
  private static final long NOBODY = 65_534;

  /** The number of {@code setresuid} on each architecture. */
  private static final Map<String, Long> SETRESUID = Map.of("amd64", 117L, "aarch64", 147L);

  private UnprivilegedThread() {}

  /**
   * Starts the call; skips the test, saying why, where privileges cannot be dropped.
   *
   * @param warmUp makes the same call in a way that fails too: the JVM loads its classes while it
   *     still may
   */
  public static RunningCall start(RunningCall.Call warmUp, RunningCall.Call call) {
    boolean root = isRoot();
    Long number = SETRESUID.get(System.getProperty("os.arch"));
    Assumptions.assumeTrue(
        !root || number != null, "as root on this architecture no file refuses to be opened");
    return RunningCall.start(
        () -> {
          try {
            warmUp.run();
          } catch (EngineException e) {
            // As expected: only its classes are wanted.
          }
          if (root && number != null) {
            becomeNobody(number);
          }
          call.run();
        });
  }

  private static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException | UnsupportedOperationException e) {
      throw new AssertionError("cannot tell whose process this is", e);
    }
  }

  // The function is variadic, and all its arguments here are of one size.
  @SuppressWarnings("restricted") // Java has no call of its own for this; the tests allow it.
  private static void becomeNobody(long setresuid) {
    Linker linker = Linker.nativeLinker();
    MethodHandle syscall =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("syscall"),
            FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
            Linker.Option.firstVariadicArg(1));
    try {
      long result = (long) syscall.invokeExact(setresuid, NOBODY, NOBODY, NOBODY);
      if (result != 0) {
        throw new AssertionError("setresuid failed");
      }
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
