package org.windlass.context;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.windlass.context.ContextException.Reason;
import org.windlass.files.DurableFiles;

/**
 * Puts contexts into the store and takes them out. The caller holds the {@link WriteLock}.
 *
 * <p>{@code meta.json} decides whether there is a context, so a new one's TLS files are in place
 * before it, and it goes before them. Whatever the moment of a crash, a docker command finds a
 * context that it can read, and none that is used without the TLS it should have.
 */
final class ContextWriter {
  private ContextWriter() {}

  /** Makes a context that does not exist yet. */
  static void create(StoreFolder folder, String name, ContextMeta meta, TlsFiles tls)
      throws ContextException {
    if (Files.exists(folder.metaFile())) {
      throw ContextException.of(Reason.ALREADY_EXISTS, name);
    }
    try (StagedContext staged = StagedContext.write(folder, encode(folder, meta), tls)) {
      staged.placeAllTls();
      staged.placeNewMeta();
    } catch (FileAlreadyExistsException e) {
      throw new ContextException(Reason.ALREADY_EXISTS, name, "", e);
    } catch (IOException e) {
      throw ContextFailures.of(e, folder.metaFile());
    }
  }

  /** Changes a context, unless it is no more what it was at {@code revision}. */
  static void replace(
      StoreFolder folder, String name, ContextMeta meta, TlsFiles tls, Revision revision)
      throws ContextException {
    checkUnchanged(folder, name, revision);
    try (StagedContext staged = StagedContext.write(folder, encode(folder, meta), tls)) {
      checkUnchanged(folder, name, revision);
      SortedMap<String, byte[]> docker = tls.docker();
      if (docker == null) {
        staged.replaceMeta();
        DurableFiles.deleteTree(folder.endpoint(ContextMeta.DOCKER));
      } else {
        staged.placeEndpoint(ContextMeta.DOCKER, docker);
        staged.replaceMeta();
      }
    } catch (IOException e) {
      throw ContextFailures.of(e, folder.metaFile());
    }
  }

  /** Deletes a context with all its files, broken or not. */
  static void delete(StoreFolder folder, String name) throws ContextException {
    if (Files.notExists(folder.meta())) {
      throw ContextException.of(Reason.NOT_FOUND, name);
    }
    Path root = DurableFiles.parent(folder.meta());
    try {
      Files.deleteIfExists(folder.metaFile());
      DurableFiles.deleteTree(folder.meta());
      DurableFiles.syncFolder(root);
      DurableFiles.deleteTree(folder.tls());
    } catch (IOException e) {
      throw ContextFailures.of(e, folder.meta());
    }
  }

  /** Fails when a context is no more what it was. */
  static void checkUnchanged(StoreFolder folder, String name, Revision expected)
      throws ContextException {
    try {
      if (!Revision.read(folder).equals(expected)) {
        throw ContextException.of(Reason.CHANGED_MEANWHILE, name);
      }
    } catch (NoSuchFileException e) {
      throw new ContextException(Reason.CHANGED_MEANWHILE, name, ContextFailures.detail(e), e);
    } catch (IOException e) {
      throw ContextFailures.of(e, folder.metaFile());
    }
  }

  private static byte[] encode(StoreFolder folder, ContextMeta meta) throws ContextException {
    try {
      return meta.encode();
    } catch (MalformedException e) {
      throw ContextException.damaged(folder.metaFile(), e.getMessage());
    }
  }
}
