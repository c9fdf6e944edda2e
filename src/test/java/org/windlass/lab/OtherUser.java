package org.windlass.lab;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Somebody without rights, who can run the tests' Java classes from a copy of the class path. */
final class OtherUser implements AutoCloseable {
  private static final String NOBODY = "65534";

  private final LabDir dir;
  private final String classPath;

  private OtherUser(LabDir dir, String classPath) {
    this.dir = dir;
    this.classPath = classPath;
  }

  /** The user who owns nothing. */
  static OtherUser nobody() throws IOException {
    LabDir dir = LabDir.create("nobody");
    // Where the class path lies, others may not be able to read.
    List<String> copies = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path source = Path.of(entry);
      if (!source.getFileName().toString().startsWith("javafx-")) {
        Path copy = dir.file(copies.size() + "-" + source.getFileName());
        copy(source, copy);
        copies.add(copy.toString());
      }
    }
    Path scratch = dir.makeDirectory("tmp");
    Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwxrwxrwx"));
    return new OtherUser(dir, String.join(File.pathSeparator, copies));
  }

  /** Runs a main class as this user and returns what it printed. */
  String java(Class<?> main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Program.SETPRIV.path(),
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + dir.file("tmp"),
                "-cp",
                classPath,
                main.getName()));
    command.addAll(List.of(arguments));
    return LabProcess.run(command).strip();
  }

  @Override
  public void close() {
    dir.close();
  }

  private static void copy(Path source, Path target) throws IOException {
    if (!Files.exists(source)) {
      return;
    }
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(source.relativize(file).toString());
        Files.copy(file, copy);
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }
}
