package org.windlass.bench.pull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.windlass.bench.figures.ProgramRun;
import org.windlass.bench.figures.Used;

/**
 * A program that is started for each pull.
 *
 * @param command what to run for a layout
 */
record FreshProgram(String name, Function<Path, List<String>> command) implements Puller {
  @Override
  public Used pull(Path layout) throws IOException, InterruptedException {
    Path log = layout.resolveSibling("log");
    ProcessBuilder builder =
        new ProcessBuilder(command.apply(layout))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    return ProgramRun.of(builder, log);
  }
}
