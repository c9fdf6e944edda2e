package org.windlass.context;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.windlass.context.ContextException.Reason;
import org.windlass.engine.TlsMaterialException;
import org.windlass.engine.TlsMaterialException.Kind;
import org.windlass.engine.TlsMaterialException.Problem;
import org.windlass.engine.TlsSettings;

/**
 * The TLS files of a context, in memory: their content by endpoint and file name. An endpoint
 * without files still means that TLS is used.
 */
record TlsFiles(SortedMap<String, SortedMap<String, byte[]>> endpoints) {
  static final String CA = "ca.pem";
  static final String CERT = "cert.pem";
  static final String KEY = "key.pem";

  static TlsFiles none() {
    return new TlsFiles(new TreeMap<>());
  }

  boolean isEmpty() {
    return endpoints.isEmpty();
  }

  /** The files of the Docker endpoint; null when it has none, and no TLS. */
  @Nullable SortedMap<String, byte[]> docker() {
    return endpoints.get(ContextMeta.DOCKER);
  }

  void add(String endpoint, String file, byte[] content) {
    endpoints.computeIfAbsent(endpoint, key -> new TreeMap<>()).put(file, content);
  }

  /** What the store holds for a context. */
  static TlsFiles read(StoreFolder folder) throws IOException {
    TlsFiles files = none();
    for (Path endpoint : children(folder.tls())) {
      if (Files.isDirectory(endpoint)) {
        SortedMap<String, byte[]> content = new TreeMap<>();
        for (Path file : children(endpoint)) {
          if (!Files.isDirectory(file)) {
            content.put(name(file), BoundedFiles.read(file));
          }
        }
        files.endpoints.put(name(endpoint), content);
      }
    }
    return files;
  }

  /**
   * The files that settings name, for the Docker endpoint.
   *
   * @throws ContextException with a {@link TlsMaterialException} as its cause
   */
  static TlsFiles of(TlsSettings settings) throws ContextException {
    TlsFiles files = none();
    if (settings.mode() == TlsSettings.Mode.VERIFIED) {
      files.endpoints.put(ContextMeta.DOCKER, new TreeMap<>());
    }
    if (settings.isOn()) {
      files.copy(Kind.CA, CA, settings.ca());
      files.copy(Kind.CERTIFICATE, CERT, settings.cert());
      files.copy(Kind.KEY, KEY, settings.key());
    }
    return files;
  }

  private void copy(Kind kind, String name, @Nullable Path source) throws ContextException {
    if (source != null) {
      try {
        add(ContextMeta.DOCKER, name, BoundedFiles.read(source));
      } catch (IOException e) {
        TlsMaterialException cause = failure(kind, source, e);
        throw new ContextException(
            Reason.BAD_TLS_FILE, source.toString(), ContextFailures.detail(e), cause);
      }
    }
  }

  /** Why a file that should hold TLS material cannot be read. */
  static TlsMaterialException failure(Kind kind, Path file, IOException cause) {
    Problem problem = cause instanceof NoSuchFileException ? Problem.MISSING : Problem.UNREADABLE;
    return new TlsMaterialException(kind, problem, file, ContextFailures.detail(cause), cause);
  }

  /** What is in a folder, by name; nothing when there is no such folder. */
  static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(children::add);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
    children.sort(null);
    return children;
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Names the files only. */
  @Override
  public String toString() {
    Map<String, Object> names = new TreeMap<>();
    endpoints.forEach((endpoint, files) -> names.put(endpoint, files.keySet()));
    return names.toString();
  }
}
