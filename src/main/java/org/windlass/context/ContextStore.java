package org.windlass.context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.windlass.context.ContextException.Reason;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.TlsSettings.Mode;
import org.windlass.files.DurableFiles;

/**
 * Docker's context store, as {@code docker context} keeps it. All of it blocks on files. Safe for
 * use by many threads and programs: what another program changes between a read and a write is
 * noticed and not overwritten.
 */
public final class ContextStore {
  private final Path configFolder;

  /**
   * @param configFolder Docker's; need not exist
   */
  public ContextStore(Path configFolder) {
    this.configFolder = configFolder;
  }

  /**
   * All contexts, in docker's order. What cannot be read is in the list too, with its problem.
   *
   * @param current the name of the one that is marked as current
   */
  public List<ConnectionProfile> list(String current) {
    return ContextListing.of(configFolder, current);
  }

  /** One context as a connection, which may have a problem; never null. */
  ConnectionProfile profile(String name) {
    StoreFolder folder = StoreFolder.of(configFolder, name);
    if (Files.notExists(folder.meta())) {
      return ContextReader.broken(name, new ConnectionProblem.Missing(), name);
    }
    return ContextReader.profile(folder, ContextName.folder(name), name);
  }

  /**
   * A context for editing.
   *
   * @throws ContextException when there is none, or it cannot be read
   */
  public StoredContext get(String name) throws ContextException {
    StoreFolder folder = StoreFolder.of(configFolder, name);
    try {
      byte[] text = read(folder, name);
      ContextMeta meta = ContextMeta.parse(text);
      return new StoredContext(
          name,
          meta.description(),
          meta.host(),
          ContextReader.tls(folder, meta),
          Revision.of(text, TlsFiles.read(folder)));
    } catch (MalformedException e) {
      throw ContextException.damaged(folder.metaFile(), e.getMessage());
    } catch (IOException e) {
      throw ContextFailures.of(e, folder.metaFile());
    }
  }

  /** Makes a context; the TLS files are copied. */
  public void create(String name, ContextDraft draft) throws ContextException {
    ContextName.check(name);
    TlsFiles tls = TlsFiles.of(draft.tls());
    ContextMeta meta = apply(ContextMeta.named(name), draft, name);
    WriteLock.during(
        configFolder,
        () -> ContextWriter.create(StoreFolder.of(configFolder, name), name, meta, tls));
  }

  /**
   * Changes a context; what Windlass does not know of it stays.
   *
   * @param read what the change is based on: when the store holds something else by now, nothing
   *     happens
   */
  public void edit(StoredContext read, ContextDraft draft) throws ContextException {
    StoreFolder folder = StoreFolder.of(configFolder, read.name());
    TlsFiles tls = TlsFiles.of(draft.tls());
    WriteLock.during(
        configFolder,
        () -> {
          ContextMeta meta = apply(meta(folder, read.name()), draft, read.name());
          ContextWriter.replace(folder, read.name(), meta, tls, read.revision());
        });
  }

  /** Makes a context with everything that another has, known or not. */
  public void duplicate(String name, String newName) throws ContextException {
    ContextName.check(newName);
    WriteLock.during(configFolder, () -> copy(name, newName));
  }

  /** Gives a context another name. A crash may leave it under both, never under none. */
  public void rename(String name, String newName) throws ContextException {
    ContextName.check(newName);
    if (newName.equals(name)) {
      return;
    }
    WriteLock.during(
        configFolder,
        () -> {
          Revision copied = copy(name, newName);
          StoreFolder folder = StoreFolder.of(configFolder, name);
          try {
            ContextWriter.checkUnchanged(folder, name, copied);
            ContextWriter.delete(folder, name);
          } catch (ContextException e) {
            if (Files.exists(folder.metaFile())) {
              ContextWriter.delete(StoreFolder.of(configFolder, newName), newName);
            }
            throw e;
          }
        });
  }

  /**
   * Deletes a context with its TLS files, broken or not.
   *
   * @param name as {@link #list} names it
   */
  public void delete(String name) throws ContextException {
    if (name.equals(ContextName.DEFAULT)) {
      throw ContextException.of(Reason.RESERVED_NAME, name);
    }
    WriteLock.during(
        configFolder, () -> ContextWriter.delete(ContextListing.locate(configFolder, name), name));
  }

  /**
   * Writes a context into a file as {@code docker context export} does; only its owner may read.
   */
  public void exportTo(String name, Path file) throws ContextException {
    StoreFolder folder = StoreFolder.of(configFolder, name);
    byte[] archive;
    try {
      byte[] meta = read(folder, name);
      ContextMeta.parse(meta);
      archive = ContextArchive.write(meta, TlsFiles.read(folder));
    } catch (MalformedException e) {
      throw ContextException.damaged(folder.metaFile(), e.getMessage());
    } catch (IOException e) {
      throw ContextFailures.of(e, folder.metaFile());
    }
    Path temporary = DurableFiles.temporaryIn(DurableFiles.parent(file));
    try {
      DurableFiles.writeNew(temporary, archive, DurableFiles.PRIVATE_FILE);
      DurableFiles.replace(temporary, file);
    } catch (IOException e) {
      ContextFailures.clearAway(temporary, e);
      throw ContextFailures.of(e, file);
    }
  }

  /** Makes a context of a file that {@code docker context export} or Windlass wrote, tar or zip. */
  public void importFrom(Path file, String name) throws ContextException {
    ContextName.check(name);
    ContextArchive archive = ContextArchive.read(file);
    WriteLock.during(
        configFolder,
        () -> {
          ContextWriter.create(
              StoreFolder.of(configFolder, name),
              name,
              archive.meta().withName(name),
              archive.tls());
        });
  }

  /** Makes the new one of an old one, and says what the old one was. */
  private Revision copy(String name, String newName) throws ContextException {
    StoreFolder folder = StoreFolder.of(configFolder, name);
    try {
      byte[] text = read(folder, name);
      TlsFiles tls = TlsFiles.read(folder);
      ContextWriter.create(
          StoreFolder.of(configFolder, newName),
          newName,
          ContextMeta.parse(text).withName(newName),
          tls);
      return Revision.of(text, tls);
    } catch (MalformedException e) {
      throw ContextException.damaged(folder.metaFile(), e.getMessage());
    } catch (IOException e) {
      throw ContextFailures.of(e, folder.metaFile());
    }
  }

  private ContextMeta meta(StoreFolder folder, String name) throws ContextException {
    try {
      return ContextMeta.parse(read(folder, name));
    } catch (MalformedException e) {
      throw ContextException.damaged(folder.metaFile(), e.getMessage());
    } catch (IOException e) {
      throw ContextFailures.of(e, folder.metaFile());
    }
  }

  private static byte[] read(StoreFolder folder, String name) throws IOException, ContextException {
    if (Files.notExists(folder.meta())) {
      throw ContextException.of(Reason.NOT_FOUND, name);
    }
    return BoundedFiles.read(folder.metaFile());
  }

  private static ContextMeta apply(ContextMeta meta, ContextDraft draft, String name)
      throws ContextException {
    String host = draft.host().strip();
    try {
      ContextHost.parse(host, draft.tls().isOn());
      return meta.with(draft.description(), host, draft.tls().mode() == Mode.UNVERIFIED);
    } catch (InvalidHostException e) {
      throw new ContextException(Reason.BAD_HOST, host, e.reason().toString(), e);
    } catch (MalformedException e) {
      throw new ContextException(Reason.DAMAGED, name, e.getMessage(), e);
    }
  }
}
