package org.windlass.handoff;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Map;
import java.util.Set;

/** A folder that only this user may enter. */
final class PrivateFolder {
  private static final String NAME = "windlass";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");
  private static final FileAttribute<?> AS_OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(OWNER_ONLY);

  private PrivateFolder() {}

  /**
   * Where this user's folder is: in {@code XDG_RUNTIME_DIR}, in {@code LOCALAPPDATA} on Windows,
   * else below {@code temporary}.
   */
  static Path place(Map<String, String> environment, Path temporary, String user) {
    for (String variable : new String[] {"XDG_RUNTIME_DIR", "LOCALAPPDATA"}) {
      String value = environment.getOrDefault(variable, "");
      if (!value.isEmpty() && Path.of(value).isAbsolute() && Files.isDirectory(Path.of(value))) {
        return Path.of(value, NAME);
      }
    }
    return temporary.resolve(NAME + "-" + user.replaceAll("[^A-Za-z0-9_.-]", "_"));
  }

  /**
   * Makes the folder when it is not there.
   *
   * @return who this user is
   * @throws IOException when it cannot be made, belongs to somebody else, is a link, or is open to
   *     others
   */
  static UserPrincipal open(Path folder) throws IOException {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    try {
      if (posix) {
        Files.createDirectory(folder, AS_OWNER_ONLY);
      } else {
        Files.createDirectory(folder);
      }
    } catch (FileAlreadyExistsException e) {
      // Looked at below, as any other.
    }
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException(folder.toString(), null, "not a folder");
    }
    UserPrincipal me = me(folder);
    if (!Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(me)) {
      throw new AccessDeniedException(folder.toString(), null, "belongs to another user");
    } else if (posix
        && !OWNER_ONLY.containsAll(
            Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS))) {
      throw new AccessDeniedException(folder.toString(), null, "is open to other users");
    }
    return me;
  }

  /** Whoever owns what this process makes. */
  private static UserPrincipal me(Path folder) throws IOException {
    Path mine = Files.createTempFile(folder, "owner", null);
    try {
      return Files.getOwner(mine);
    } finally {
      Files.delete(mine);
    }
  }
}
