package org.windlass.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Images that other programs put into a registry. */
final class Sent {
  private Sent() {}

  /** Copies with skopeo between registries on plain HTTP. */
  static void bySkopeo(String from, String to, String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Program.SKOPEO.path(),
                "--insecure-policy",
                "copy",
                "--src-tls-verify=false",
                "--dest-tls-verify=false"));
    command.addAll(List.of(options));
    command.add("docker://" + from);
    command.add("docker://" + to);
    LabProcess.run(command);
  }

  /** The exact manifest that skopeo gets. */
  static String rawBySkopeo(String reference) {
    return LabProcess.run(
        List.of(
            Program.SKOPEO.path(),
            "inspect",
            "--raw",
            "--tls-verify=false",
            "docker://" + reference));
  }

  /** The digest by which skopeo knows an image. */
  static String digestBySkopeo(String reference) {
    return inspect(reference, "{{.Digest}}");
  }

  /** What a template of skopeo's says of an image. */
  static String inspect(String reference, String template) {
    return LabProcess.run(
            List.of(
                Program.SKOPEO.path(),
                "inspect",
                "--tls-verify=false",
                "--format",
                template,
                "docker://" + reference))
        .strip();
  }

  /** Checks with skopeo that an image can be copied as a whole into an OCI layout. */
  static void verifyBySkopeo(String reference, Path folder) {
    LabProcess.run(
        List.of(
            Program.SKOPEO.path(),
            "--insecure-policy",
            "copy",
            "--src-tls-verify=false",
            "docker://" + reference,
            "oci:" + folder + ":it"));
  }
}
