package org.windlass.context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.windlass.context.ContextException.Reason;
import org.windlass.files.DurableFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Docker's {@code config.json}. All of it blocks on files. What Windlass does not know in it stays
 * as it is, in its order.
 */
public final class ConfigFile {
  static final String HTTP_HEADERS = "HttpHeaders";

  private static final String CURRENT_CONTEXT = "currentContext";
  private static final int MAX_LINKS = 40;
  private static final int ATTEMPTS = 5;

  private final Path file;

  /**
   * What is in the file.
   *
   * @param currentContext empty for none
   * @param headers to be sent with every request; their values may be secrets
   * @param problem why it was not read, or not all of it; null when it was
   */
  public record Content(
      String currentContext, Map<String, String> headers, @Nullable ConnectionProblem problem) {
    /** Names no header's value. */
    @Override
    public String toString() {
      return "Content[" + currentContext + ", " + headers.keySet() + ", " + problem + "]";
    }
  }

  /**
   * @param file need not exist
   */
  public ConfigFile(Path file) {
    this.file = file;
  }

  /** Reads the file; where there is none, there is nothing in it. Fails never. */
  public Content read() {
    try {
      ObjectNode tree = JsonTree.parseFirst(BoundedFiles.read(file));
      return read(tree);
    } catch (NoSuchFileException e) {
      return new Content("", Map.of(), null);
    } catch (IOException e) {
      return new Content(
          "", Map.of(), new ConnectionProblem.Unreadable(file, ContextFailures.detail(e)));
    } catch (MalformedException e) {
      return new Content("", Map.of(), new ConnectionProblem.Damaged(file, e.getMessage()));
    }
  }

  /** As docker does, heeds what is right beside what is wrong. */
  private Content read(ObjectNode tree) {
    ConnectionProblem problem = null;
    String current = "";
    Map<String, String> headers = new LinkedHashMap<>();
    try {
      current = JsonTree.text(tree, CURRENT_CONTEXT);
    } catch (MalformedException e) {
      problem = new ConnectionProblem.Damaged(file, e.getMessage());
    }
    try {
      ObjectNode object = JsonTree.object(tree, HTTP_HEADERS);
      if (object != null) {
        for (Map.Entry<String, JsonNode> header : object.properties()) {
          headers.put(header.getKey(), JsonTree.text(object, header.getKey()));
        }
      }
    } catch (MalformedException e) {
      problem = new ConnectionProblem.Damaged(file, e.getMessage());
    }
    return new Content(current, headers, problem);
  }

  /**
   * Makes a context the one that docker's commands take; does nothing when it is already.
   *
   * @param name a context's; {@code default} for none
   * @throws ContextException {@code DAMAGED} when the file is not what it should be: it then stays
   */
  public void useContext(String name) throws ContextException {
    String value = name.equals(ContextName.DEFAULT) ? "" : name;
    change(tree -> putCurrentContext(tree, value));
  }

  /** Changes what is in the file, and leaves the file alone when nothing changes. */
  void change(Change change) throws ContextException {
    WriteLock.during(DurableFiles.parent(file), () -> write(change));
  }

  /**
   * All that is in the file; nothing where there is none.
   *
   * @throws ContextException when it cannot be read, or is not what it should be
   */
  ObjectNode tree() throws ContextException {
    try {
      return JsonTree.parseFirst(BoundedFiles.read(file));
    } catch (NoSuchFileException e) {
      return JsonTree.empty();
    } catch (MalformedException e) {
      throw ContextException.damaged(file, e.getMessage());
    } catch (IOException e) {
      throw ContextFailures.of(e, file);
    }
  }

  Path path() {
    return file;
  }

  private void write(Change change) throws ContextException {
    try {
      Path target = target();
      for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
        byte @Nullable [] before = content(target);
        byte @Nullable [] after = changed(before, change);
        if (after == null || write(target, before, after)) {
          return;
        }
      }
      throw ContextException.of(Reason.CHANGED_MEANWHILE, target.toString());
    } catch (MalformedException e) {
      throw ContextException.damaged(file, e.getMessage());
    } catch (IOException e) {
      throw ContextFailures.of(e, file);
    }
  }

  /** The new content; null when nothing changes. */
  private static byte @Nullable [] changed(byte @Nullable [] before, Change change)
      throws MalformedException {
    ObjectNode tree = JsonTree.empty();
    if (before == null || JsonTree.isNothing(before)) {
      tree.putObject("auths");
    } else {
      tree = JsonTree.parse(before);
    }
    return change.apply(tree) ? JsonTree.indented(tree) : null;
  }

  private static boolean putCurrentContext(ObjectNode tree, String value)
      throws MalformedException {
    if (JsonTree.text(tree, CURRENT_CONTEXT).equals(value)) {
      return false;
    }
    String key = JsonTree.key(tree, CURRENT_CONTEXT).orElse(CURRENT_CONTEXT);
    if (value.isEmpty()) {
      tree.properties().removeIf(entry -> entry.getKey().equalsIgnoreCase(CURRENT_CONTEXT));
    } else {
      tree.put(key, value);
    }
    return true;
  }

  /** False when another program has changed the file in between. */
  private static boolean write(Path target, byte @Nullable [] before, byte[] after)
      throws IOException {
    Path temporary = DurableFiles.temporaryIn(DurableFiles.parent(target));
    DurableFiles.writeNew(temporary, after, DurableFiles.PRIVATE_FILE);
    try {
      if (before != null) {
        copyOwnership(target, temporary);
      }
      if (!Arrays.equals(before, content(target))) {
        return false;
      } else if (before == null) {
        DurableFiles.putNew(temporary, target);
      } else {
        DurableFiles.replace(temporary, target);
      }
      return true;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static byte @Nullable [] content(Path target) throws IOException {
    try {
      return BoundedFiles.read(target);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Where the file is when it is a link; the end of it need not exist. */
  private Path target() throws IOException {
    Path target = file.toAbsolutePath();
    for (int i = 0; i < MAX_LINKS && Files.isSymbolicLink(target); i++) {
      target = target.resolveSibling(Files.readSymbolicLink(target)).normalize();
    }
    DurableFiles.makeFolders(DurableFiles.parent(target), DurableFiles.PRIVATE_FOLDER);
    return target;
  }

  /** Keeps mode and owner, the latter where this user may give files away. */
  private static void copyOwnership(Path from, Path to) throws IOException {
    if (DurableFiles.isPosix(from)) {
      PosixFileAttributes old =
          Files.readAttributes(from, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      PosixFileAttributeView fresh = Files.getFileAttributeView(to, PosixFileAttributeView.class);
      if (!fresh.readAttributes().owner().equals(old.owner())) {
        fresh.setOwner(old.owner());
        fresh.setGroup(old.group());
      }
      fresh.setPermissions(old.permissions());
    }
  }

  /** What is done to the file's content; done again when another program came in between. */
  @FunctionalInterface
  interface Change {
    /** False when it changes nothing. */
    boolean apply(ObjectNode tree) throws MalformedException;
  }
}
