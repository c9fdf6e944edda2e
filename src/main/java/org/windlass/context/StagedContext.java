package org.windlass.context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.windlass.files.DurableFiles;

/**
 * A context's new files, written whole and not yet in their places. The TLS files wait in a folder
 * beside all contexts' TLS folders, where docker does not look: one that came and went in a
 * context's own folder would disturb a docker command that reads it meanwhile. Closing clears away
 * what is not in its place.
 */
final class StagedContext implements AutoCloseable {
  private final StoreFolder folder;
  private final Path tlsStage;
  private final Path metaTemporary;
  private final boolean newMetaFolder;

  private StagedContext(StoreFolder folder, boolean newMetaFolder) {
    this.folder = folder;
    this.newMetaFolder = newMetaFolder;
    this.tlsStage = DurableFiles.temporaryIn(DurableFiles.parent(folder.tls()));
    this.metaTemporary = DurableFiles.temporaryIn(folder.meta());
  }

  /** Writes everything to the disk; what fails leaves nothing behind. */
  static StagedContext write(StoreFolder folder, byte[] meta, TlsFiles tls) throws IOException {
    DurableFiles.makeFolders(
        DurableFiles.parent(DurableFiles.parent(folder.meta())), DurableFiles.PUBLIC_FOLDER);
    Leftovers.clear(DurableFiles.parent(folder.meta()), DurableFiles.parent(folder.tls()));
    boolean fresh = !Files.isDirectory(folder.meta());
    DurableFiles.makeFolders(folder.meta(), DurableFiles.PUBLIC_FOLDER);
    StagedContext staged = new StagedContext(folder, fresh);
    try {
      DurableFiles.writeNew(staged.metaTemporary, meta, DurableFiles.PUBLIC_FILE);
      for (Map.Entry<String, SortedMap<String, byte[]>> endpoint : tls.endpoints().entrySet()) {
        Path stage = staged.tlsStage.resolve(endpoint.getKey());
        DurableFiles.makeFolders(stage, DurableFiles.PRIVATE_FOLDER);
        for (Map.Entry<String, byte[]> file : endpoint.getValue().entrySet()) {
          DurableFiles.writeNew(
              stage.resolve(file.getKey()), file.getValue(), DurableFiles.PRIVATE_FILE);
        }
        DurableFiles.syncFolder(stage);
      }
      return staged;
    } catch (IOException e) {
      staged.close();
      throw e;
    }
  }

  /** Puts the TLS files of a context that is not there yet in their place. */
  void placeAllTls() throws IOException {
    // What is there is of a context that was not finished, or of which docker deleted one half.
    DurableFiles.deleteTree(folder.tls());
    if (Files.isDirectory(tlsStage)) {
      Files.move(tlsStage, folder.tls());
      DurableFiles.syncFolder(DurableFiles.parent(folder.tls()));
    }
  }

  /**
   * Puts the TLS files of one endpoint in their place, one by one: at no moment is the endpoint
   * without its folder, which would mean that it is used without TLS.
   */
  void placeEndpoint(String endpoint, SortedMap<String, byte[]> files) throws IOException {
    Path stage = tlsStage.resolve(endpoint);
    Path target = folder.endpoint(endpoint);
    if (!Files.isDirectory(target)) {
      DurableFiles.makeFolders(folder.tls(), DurableFiles.PRIVATE_FOLDER);
      Files.move(stage, target);
      DurableFiles.syncFolder(folder.tls());
      return;
    }
    for (String file : files.keySet()) {
      DurableFiles.replace(stage.resolve(file), target.resolve(file));
    }
    for (Path old : TlsFiles.children(target)) {
      if (!files.containsKey(TlsFiles.name(old))) {
        DurableFiles.deleteTree(old);
      }
    }
    DurableFiles.syncFolder(target);
  }

  /**
   * Makes the context be there.
   *
   * @throws java.nio.file.FileAlreadyExistsException when it is already
   */
  void placeNewMeta() throws IOException {
    DurableFiles.putNew(metaTemporary, folder.metaFile());
  }

  /** Puts the new {@code meta.json} in the place of the old one. */
  void replaceMeta() throws IOException {
    DurableFiles.replace(metaTemporary, folder.metaFile());
  }

  @Override
  public void close() throws IOException {
    DurableFiles.deleteTree(tlsStage);
    Files.deleteIfExists(metaTemporary);
    if (newMetaFolder
        && Files.isDirectory(folder.meta())
        && TlsFiles.children(folder.meta()).isEmpty()) {
      Files.deleteIfExists(folder.meta());
    }
  }
}
