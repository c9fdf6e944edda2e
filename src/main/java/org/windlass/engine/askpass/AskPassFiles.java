package org.windlass.engine.askpass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A directory that only this user may enter, for the socket and for the script that ssh starts. The
 * script holds the token, which so is in no argument and in no other program's environment.
 */
final class AskPassFiles implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AskPassFiles.class);
  private static final int TOKEN_BYTES = 32;

  private final Path directory;
  private final String token;

  private AskPassFiles(Path directory, String token) {
    this.directory = directory;
    this.token = token;
  }

  /**
   * Makes the directory and the script.
   *
   * @param command what the script runs, with ssh's question behind it
   * @throws IOException when that fails, also because the system has no POSIX permissions
   */
  static AskPassFiles create(List<String> command) throws IOException {
    try {
      byte[] random = new byte[TOKEN_BYTES];
      new SecureRandom().nextBytes(random);
      AskPassFiles files =
          new AskPassFiles(
              Files.createTempDirectory("windlass-ssh-", only("rwx------")),
              HexFormat.of().formatHex(random));
      Files.createFile(files.script(), only("rwx------"));
      Files.writeString(
          files.script(), files.scriptText(command), StandardOpenOption.TRUNCATE_EXISTING);
      return files;
    } catch (UnsupportedOperationException e) {
      throw new IOException("no private files on this system", e);
    }
  }

  /** Where the server listens. */
  Path socket() {
    return directory.resolve("socket");
  }

  /** What ssh starts. */
  Path script() {
    return directory.resolve("askpass");
  }

  /** What proves that a question comes through the script. */
  String token() {
    return token;
  }

  /** Call it when the socket exists. */
  void makeSocketPrivate() throws IOException {
    Files.setPosixFilePermissions(socket(), PosixFilePermissions.fromString("rw-------"));
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(socket());
      Files.deleteIfExists(script());
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      LOG.debug("{} stays behind", directory, e);
    }
  }

  /** Options for every JVM would make it print lines that ssh's own would be taken for. */
  private String scriptText(List<String> command) {
    return "#!/bin/sh\nunset JDK_JAVA_OPTIONS JAVA_TOOL_OPTIONS _JAVA_OPTIONS\n"
        + AskPassClient.SOCKET
        + "="
        + quote(socket().toString())
        + " "
        + AskPassClient.TOKEN
        + "="
        + token
        + " "
        + AskPassClient.ASKER
        + "=$PPID \\\n  exec "
        + command.stream().map(AskPassFiles::quote).collect(Collectors.joining(" "))
        + " \"$1\"\n";
  }

  private static String quote(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }
}
