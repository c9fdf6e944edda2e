package org.windlass.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A program that the lab runs, and the Debian package that holds it. */
public enum Program {
  /** The Docker engine. */
  DOCKERD("dockerd", "docker.io"),
  /** The docker command line. */
  DOCKER("docker", "docker.io"),
  /** The podman engine. */
  PODMAN("podman", "podman"),
  /** A registry. */
  REGISTRY("docker-registry", "docker-registry"),
  /** The server of secure shell. */
  SSHD("sshd", "openssh-server"),
  /** The client of secure shell. */
  SSH("ssh", "openssh-client"),
  /** Makes keys of secure shell. */
  SSH_KEYGEN("ssh-keygen", "openssh-client"),
  /** Copies images between registries. */
  SKOPEO("skopeo", "skopeo"),
  /** Mounts a file system. */
  MOUNT("mount", "mount"),
  /** Makes keys. */
  OPENSSL("openssl", "openssl"),
  /** Runs a program as somebody else. */
  SETPRIV("setpriv", "util-linux");

  private final String executable;
  private final String debianPackage;

  Program(String executable, String debianPackage) {
    this.executable = executable;
    this.debianPackage = debianPackage;
  }

  /** Where the system's programs are: the search path, and where it keeps those of root. */
  static List<Path> directories() {
    return Arrays.stream(LabProcess.searchPath().split(":", -1))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .toList();
  }

  /** The first of {@code directories} that holds this program; empty when none does. */
  Optional<Path> find(List<Path> directories) {
    return directories.stream()
        .map(directory -> directory.resolve(executable))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Its path, for a command line. */
  String path() {
    return find(directories())
        .orElseThrow(() -> new IllegalStateException(this + " is missing"))
        .toString();
  }

  /** Such as {@code dockerd (package docker.io)}. */
  @Override
  public String toString() {
    return executable + " (package " + debianPackage + ")";
  }
}
