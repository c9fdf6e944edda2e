package org.windlass.context;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.windlass.context.ContextException.Reason;

/** Makes a {@link ContextException} of what the file system says. */
final class ContextFailures {
  private ContextFailures() {}

  /**
   * Why writing failed.
   *
   * @param place what was being written; told when the failure names no file itself
   */
  static ContextException of(IOException failure, Path place) {
    Path file = place;
    if (failure instanceof FileSystemException e && e.getFile() != null) {
      file = Path.of(e.getFile());
    }
    return new ContextException(reason(failure, place), file.toString(), detail(failure), failure);
  }

  /** Deletes what was written before a failure; that it cannot be deleted is told with it. */
  static void clearAway(Path temporary, IOException failure) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** What the system said, without the file's name. */
  static String detail(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    } else if (failure instanceof NoSuchFileException) {
      return "no such file";
    } else if (failure instanceof FileSystemException e) {
      String reason = e.getReason();
      return reason == null ? e.getClass().getSimpleName() : reason;
    }
    return String.valueOf(failure.getMessage());
  }

  private static Reason reason(IOException failure, Path place) {
    String said = detail(failure).toLowerCase(Locale.ROOT);
    if (failure instanceof AccessDeniedException) {
      return Reason.PERMISSION;
    } else if (said.contains("no space left") || said.contains("quota exceeded")) {
      return Reason.NO_SPACE;
    } else if (said.contains("read-only file system")) {
      return Reason.READ_ONLY;
    }
    return said.contains("operation not permitted") ? Reason.PERMISSION : byStore(place);
  }

  /** What the disk's own state says, for systems that speak another language. */
  private static Reason byStore(Path place) {
    Path there = place;
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      if (Files.getFileStore(there).isReadOnly()) {
        return Reason.READ_ONLY;
      }
      return Files.getFileStore(there).getUsableSpace() == 0 ? Reason.NO_SPACE : Reason.IO;
    } catch (IOException e) {
      return Reason.IO;
    }
  }
}
