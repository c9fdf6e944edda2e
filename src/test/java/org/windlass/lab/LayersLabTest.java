package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKER;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.PODMAN;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineHost;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.layers.FileEntry;
import org.windlass.layers.FileExtractor;
import org.windlass.layers.FileKind;
import org.windlass.layers.FileTree;
import org.windlass.layers.ImageFiles;
import org.windlass.layers.ImageIndexer;
import org.windlass.layers.Tar;

/** The files that an index of layers shows are those that a container has. */
@Lab({DOCKER, DOCKERD, PODMAN})
final class LayersLabTest {
  private static final Cancellation NEVER = new Cancellation();
  private static final String NAME = "layers/lab:1";

  private static final Tar LOWER =
      new Tar()
          .folder("app/")
          .file("app/kept", "kept")
          .file("app/replaced", "old")
          .file("app/deleted", "deleted")
          .folder("app/emptied/")
          .file("app/emptied/one", "1")
          .file("app/emptied/two", "22")
          .folder("app/gone/")
          .folder("app/gone/deep/")
          .file("app/gone/deep/file", "333")
          .symlink("app/link", "kept")
          .file("app/folder-later", "a file first");

  private static final Tar UPPER =
      new Tar()
          .folder("app/")
          .file("app/replaced", "new and longer")
          .file("app/.wh.deleted", "")
          .folder("app/emptied/")
          .file("app/emptied/.wh..wh..opq", "")
          .file("app/emptied/three", "4444")
          .file("app/.wh.gone", "")
          .folder("app/folder-later/")
          .file("app/folder-later/inside", "55555");

  @Test
  void everyEngineGivesTheTreeThatAContainerHas(SharedLab lab, LabScope scope) throws Exception {
    BuiltInLab builtIn = scope.add(new BuiltInLab());
    List<Engine> engines =
        List.of(
            engine(scope, lab.dockerd().host()),
            engine(scope, lab.podman().host()),
            builtIn.engine());
    List<String> exported = new ArrayList<>();
    for (Engine engine : engines) {
      engine.load(new ByteArrayInputStream(archive(engine == builtIn.engine())), n -> {}, NEVER);
      if (exported.isEmpty()) {
        exported.addAll(export(lab.dockerd()));
      }
      String id = engine.inspect(NAME, NEVER).summary().id();
      ImageFiles files = index(engine, id);

      assertThat(lines(files.finalTree(""))).as(engine.host().uri()).isEqualTo(exported);
      assertThat(files.layers()).isEqualTo(2);
      assertThat(files.wasted()).isEqualTo("olddeleted122333a file first".length());
      assertThat(read(engine, id, files, "replaced")).isEqualTo("new and longer");
    }
  }

  private static ImageFiles index(Engine engine, String image) throws Exception {
    AtomicReference<ImageFiles> files = new AtomicReference<>();
    engine.save(List.of(image), (in, size) -> files.set(ImageIndexer.read(in)), NEVER);
    return Objects.requireNonNull(files.get());
  }

  private static String read(Engine engine, String image, ImageFiles files, String name)
      throws Exception {
    FileTree tree = files.finalTree(name);
    FileEntry folder = tree.children(tree.root()).getFirst();
    FileEntry entry = tree.children(folder.node()).getFirst();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    engine.save(
        List.of(image),
        (in, size) -> FileExtractor.copy(in, files.place(entry.node(), 1).orElseThrow(), () -> out),
        NEVER);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What {@code tar} lists of a container's files. */
  private static List<String> export(DockerdLab dockerd) {
    String container = dockerd.docker("create", NAME, "x").strip();
    try (LabDir dir = LabDir.create("export")) {
      Path file = dir.file("export.tar");
      dockerd.docker("export", "--output", file.toString(), container);
      return LabProcess.run(List.of("tar", "--list", "--verbose", "--file", file.toString()))
          .lines()
          .map(line -> line.split("\\s+", 6))
          .filter(parts -> parts[5].startsWith("app/"))
          .map(parts -> parts[0] + " " + parts[2] + " " + parts[5].replace(" -> ", ">"))
          .sorted()
          .toList();
    } finally {
      dockerd.docker("rm", container);
    }
  }

  private static List<String> lines(FileTree tree) {
    List<String> lines = new ArrayList<>();
    collect(tree, tree.root(), "", lines);
    return lines.stream().sorted().toList();
  }

  private static void collect(FileTree tree, int folder, String path, List<String> lines) {
    for (FileEntry entry : tree.children(folder)) {
      boolean isFolder = entry.kind() == FileKind.FOLDER;
      String name = path + entry.name() + (isFolder ? "/" : "");
      String link = entry.link().isEmpty() ? "" : ">" + entry.link();
      lines.add(entry.modeText() + " " + (isFolder ? 0 : entry.size()) + " " + name + link);
      collect(tree, entry.node(), name, lines);
    }
  }

  /** Two layers as docker saves them; the built-in engine keeps them packed as they come. */
  private static byte[] archive(boolean packed) throws IOException, NoSuchAlgorithmException {
    String config =
        """
        {"architecture": "amd64", "os": "linux", "config": {"Cmd": ["x"]},
        "rootfs": {"type": "layers", "diff_ids": ["%s", "%s"]}}
        """
            .formatted(digest(LOWER.bytes()), digest(UPPER.bytes()));
    String manifest =
        """
        [{"Config": "config.json", "RepoTags": ["%s"], "Layers": ["lower.tar", "upper.tar"]}]
        """
            .formatted(NAME);
    return new Tar()
        .file("lower.tar", packed ? gzip(LOWER.bytes()) : LOWER.bytes())
        .file("upper.tar", packed ? gzip(UPPER.bytes()) : UPPER.bytes())
        .file("config.json", config)
        .file("manifest.json", manifest)
        .bytes();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static String digest(byte[] bytes) throws NoSuchAlgorithmException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
    return "sha256:" + HexFormat.of().formatHex(hash);
  }

  private static Engine engine(LabScope scope, EngineHost host) {
    return scope.add(DockerEngine.open(host, EngineOptions.defaults()));
  }
}
