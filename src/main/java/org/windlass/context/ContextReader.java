package org.windlass.context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windlass.context.ConnectionProfile.Source;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.TlsSettings.Mode;

/** Reads one context of the store as a connection of the list, whatever state it is in. */
final class ContextReader {
  private ContextReader() {}

  /** Never fails: what is wrong becomes the connection's problem. */
  static ConnectionProfile profile(StoreFolder folder, String id, String current) {
    String name = id;
    try {
      byte[] text = BoundedFiles.read(folder.metaFile());
      name = readableName(text, id);
      ContextMeta meta = ContextMeta.parse(text);
      if (!meta.name().equals(name)) {
        String detail = "its folder is not the one of the name \"" + meta.name() + "\"";
        return broken(
            meta.name().isEmpty() ? id : meta.name(),
            new ConnectionProblem.Damaged(folder.metaFile(), detail),
            current);
      }
      return profile(folder, meta, current);
    } catch (NoSuchFileException e) {
      return broken(
          name, new ConnectionProblem.Damaged(folder.metaFile(), "no such file"), current);
    } catch (IOException e) {
      return broken(
          name,
          new ConnectionProblem.Unreadable(folder.metaFile(), ContextFailures.detail(e)),
          current);
    } catch (MalformedException e) {
      return broken(
          name, new ConnectionProblem.Damaged(folder.metaFile(), e.getMessage()), current);
    }
  }

  /** A connection that cannot be used. */
  static ConnectionProfile broken(String name, ConnectionProblem problem, String current) {
    return new ConnectionProfile(Source.CONTEXT, name, "", "", null, problem, name.equals(current));
  }

  private static ConnectionProfile profile(StoreFolder folder, ContextMeta meta, String current)
      throws MalformedException {
    EngineEndpoint endpoint = null;
    ConnectionProblem problem = null;
    if (meta.hasEndpoint()) {
      try {
        TlsSettings tls = tls(folder, meta);
        endpoint = new EngineEndpoint(ContextHost.parse(meta.host(), tls.isOn()), tls);
      } catch (InvalidHostException e) {
        problem = new ConnectionProblem.BadHost(e);
      } catch (IOException e) {
        problem = new ConnectionProblem.Unreadable(folder.tls(), ContextFailures.detail(e));
      }
    } else {
      problem = new ConnectionProblem.NoEndpoint();
    }
    return new ConnectionProfile(
        Source.CONTEXT,
        meta.name(),
        meta.description(),
        meta.host(),
        endpoint,
        problem,
        meta.name().equals(current));
  }

  /**
   * TLS is used when there is a folder for it, even an empty one, or it need not be verified. That
   * a folder cannot be looked into is a failure: it must not pass for one that is not there.
   */
  static TlsSettings tls(StoreFolder folder, ContextMeta meta)
      throws MalformedException, IOException {
    Path files = folder.endpoint(ContextMeta.DOCKER);
    if (!meta.skipsTlsVerify() && !isFolder(files)) {
      return TlsSettings.NONE;
    }
    List<Path> there = TlsFiles.children(files);
    return new TlsSettings(
        meta.skipsTlsVerify() ? Mode.UNVERIFIED : Mode.VERIFIED,
        existing(there, files.resolve(TlsFiles.CA)),
        existing(there, files.resolve(TlsFiles.CERT)),
        existing(there, files.resolve(TlsFiles.KEY)));
  }

  private static boolean isFolder(Path folder) throws IOException {
    try {
      return Files.readAttributes(folder, BasicFileAttributes.class).isDirectory();
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static @Nullable Path existing(List<Path> there, Path file) {
    return there.contains(file) ? file : null;
  }

  /** The name in a file, if it is the one that belongs to the folder; else the folder's. */
  private static String readableName(byte[] text, String id) {
    return NameScan.find(text).filter(name -> ContextName.folder(name).equals(id)).orElse(id);
  }
}
