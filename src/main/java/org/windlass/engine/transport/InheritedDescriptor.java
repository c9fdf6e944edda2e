package org.windlass.engine.transport;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.newsclub.net.unix.FileDescriptorCast;

/** Says what a file descriptor of this process is. Needs Linux, which has {@code /proc}. */
final class InheritedDescriptor {
  private static final Path SELF = Path.of("/proc/self");
  private static final String SOCKET = "socket:[";

  /** Set on what this process has opened itself; what it inherited cannot have it. */
  private static final int CLOSE_ON_EXEC = 02000000;

  private static final String TCP_LISTENING = "0A";
  private static final String UNIX_LISTENING = "00010000";

  private InheritedDescriptor() {}

  /** Why a descriptor is not a connected stream socket of the parent's; empty when it is. */
  static String whatIsWrongWith(int number) throws IOException {
    if (!Files.isDirectory(SELF)) {
      return "inherited sockets can be used on Linux only";
    }
    String target;
    try {
      target = Files.readSymbolicLink(SELF.resolve("fd/" + number)).toString();
    } catch (IOException e) {
      return "it is not open";
    }
    if (target.startsWith("pipe:")) {
      return "it is a pipe";
    } else if (!target.startsWith(SOCKET)) {
      return target.startsWith("/") ? "it is a file, " + target : "it is no socket";
    } else if (isOurOwn(number)) {
      return "it is a socket that Windlass itself has opened";
    }
    FileDescriptorCast cast = FileDescriptorCast.unsafeUsing(number);
    if (!cast.isAvailable(Socket.class)) {
      return "it is a datagram socket";
    } else if (isListening(target.substring(SOCKET.length(), target.length() - 1))) {
      return "it is a listening socket";
    }
    return cast.as(Socket.class).isConnected() ? "" : "it is a socket that is not connected";
  }

  private static boolean isOurOwn(int number) throws IOException {
    try (Stream<String> lines = Files.lines(SELF.resolve("fdinfo/" + number))) {
      return lines
          .filter(line -> line.startsWith("flags:"))
          .map(line -> line.substring("flags:".length()).strip())
          .anyMatch(flags -> (Integer.parseInt(flags, 8) & CLOSE_ON_EXEC) != 0);
    }
  }

  private static boolean isListening(String inode) throws IOException {
    return hasRow("net/tcp", 9, inode, 3, TCP_LISTENING)
        || hasRow("net/tcp6", 9, inode, 3, TCP_LISTENING)
        || hasRow("net/unix", 6, inode, 3, UNIX_LISTENING);
  }

  /** Whether the table of sockets has the inode, and in the other column the value. */
  private static boolean hasRow(
      String table, int inodeColumn, String inode, int column, String value) throws IOException {
    Path file = SELF.resolve(table);
    if (!Files.exists(file)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return lines
          .map(line -> List.of(line.strip().split("\\s+")))
          .anyMatch(
              cells ->
                  cells.size() > inodeColumn
                      && cells.get(inodeColumn).equals(inode)
                      && cells.get(column).equals(value));
    }
  }
}
