package org.windlass.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windlass.reference.InvalidReferenceException;

/** Each kind of file, as people write them. */
class BatchReaderTest {
  private @TempDir Path folder;

  @Test
  void aListHoldsAReferenceALine() throws IOException {
    Batch batch =
        read(
            "images.txt",
            """
            # what we need
            redis:7

              ghcr.io/owner/app:1.2   # the app
            redis:7
            docker.io/library/redis:7
            Not A Name
            """);

    assertThat(found(batch)).containsExactly("redis:7 [2, 5, 6]", "ghcr.io/owner/app:1.2 [4]");
    assertThat(batch.unreadable())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.place()).isEqualTo(new Place("images.txt", 7));
              assertThat(problem.text()).isEqualTo("Not A Name");
              assertThat(problem.invalid())
                  .extracting(InvalidReferenceException::reason)
                  .isEqualTo(InvalidReferenceException.Reason.BLANK);
            });
  }

  @Test
  void aComposeFileNamesTheImagesOfItsServices() throws IOException {
    Batch batch =
        read(
            "compose.yaml",
            """
            x-base: &base
              image: not/followed:1
              restart: always
            x-name: &name postgres:16
            services:
              web:
                build: .
              cache:
                image: "redis:${REDIS:-7}"
              db:
                image: *name
              worker:
                <<: *base
              other:
                <<: [*base]
                image: busybox
              queue:
                image: ${REGISTRY}/queue:1
              odd:
                image: [a, b]
            volumes:
              image: {}
            """);

    assertThat(found(batch))
        .containsExactly(
            "redis:7 [9]", "postgres:16 [4]", "not/followed:1 [2]", "busybox:latest [16]");
    assertThat(batch.unreadable())
        .extracting(Unreadable::reason)
        .containsExactly(Unreadable.Reason.VARIABLE, Unreadable.Reason.NOT_A_VALUE);
    assertThat(batch.unreadable())
        .extracting(problem -> problem.place().line())
        .containsExactly(18, 20);
  }

  @Test
  void manifestsNameTheImagesOfEveryKindOfContainer() throws IOException {
    Batch batch =
        read(
            "all.yml",
            """
            apiVersion: apps/v1
            kind: Deployment
            spec:
              template:
                spec:
                  initContainers:
                  - {name: a, image: "busybox:1.36"}
                  containers:
                  - name: b
                    image: nginx:1.27
                  - name: no image
            ---
            apiVersion: v1
            kind: List
            items:
            - kind: CronJob
              spec: {jobTemplate: {spec: {template: {spec: {containers: [{image: curl:8}]}}}}}
            - kind: Pod
              spec:
                ephemeralContainers: [{image: "{{ .Values.debug }}"}]
            ---
            kind: ConfigMap
            data:
              image: not-an-image
            """);

    assertThat(found(batch)).containsExactly("busybox:1.36 [7]", "nginx:1.27 [10]", "curl:8 [17]");
    assertThat(batch.unreadable())
        .singleElement()
        .extracting(Unreadable::text)
        .isEqualTo("{{ .Values.debug }}");
  }

  @Test
  void manifestsMayBeJson() throws IOException {
    Batch batch =
        read("pod.json", "{\"kind\":\"Pod\",\"spec\":{\"containers\":[{\"image\":\"nginx\"}]}}");

    assertThat(found(batch)).containsExactly("nginx:latest [1]");
  }

  @Test
  void aDockerfileNamesWhatItsStagesBeginFromAndCopyFrom() throws IOException {
    Batch batch =
        read(
            "Dockerfile",
            """
            # syntax=docker/dockerfile:1
            ARG GO=1.23 BASE="debian"
            ARG TAG=${BASE}-slim
            FROM --platform=$BUILDPLATFORM golang:${GO} AS Build
            ARG GO=9
            RUN --mount=type=bind,from=alpine/git:2,target=/git <<EOF
            FROM nothing
            EOF
            FROM \\
              # in between
              ${TAG}
            COPY --from=build /a /a
            COPY --chown=1 --from=busybox:1 /b /b
            COPY --from=0 /c /c
            FROM scratch
            FROM build
            FROM $MISSING:1
            from docker.io/golang:1.23
            """);

    assertThat(found(batch))
        .containsExactly(
            "golang:1.23 [4, 18]", "alpine/git:2 [6]", "debian-slim:latest [9]", "busybox:1 [13]");
    assertThat(batch.unreadable())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.text()).isEqualTo("$MISSING:1");
              assertThat(problem.reason()).isEqualTo(Unreadable.Reason.VARIABLE);
            });
  }

  @Test
  void aDockerfileMayHaveAnotherSignForGoingOn() throws IOException {
    Batch batch =
        read("win.Dockerfile", "# escape=`\nFROM `\n  nginx:1\nRUN dir C:\\\nFROM redis\n");

    assertThat(found(batch)).containsExactly("nginx:1 [2]", "redis:latest [5]");
  }

  @ParameterizedTest
  @CsvSource({
    "Dockerfile, FROM a",
    "Dockerfile.dev, FROM a",
    "app.dockerfile, FROM a",
    "Containerfile, FROM a",
    "stages, from a",
    "compose.yml, 'services: {x: {image: a}}'",
    "stack, 'services: {x: {image: a}}'",
    "list, a",
    "list.txt, '\uFEFFa'"
  })
  void theKindIsToldByNameOrContent(String name, String text) throws IOException {
    assertThat(found(read(name, text))).containsExactly("a:latest [1]");
  }

  @Test
  void whatSeveralFilesNameIsJoined() throws IOException {
    Path list = Files.writeString(folder.resolve("list"), "redis\n");
    Path file = Files.writeString(folder.resolve("Dockerfile"), "\nFROM redis:latest\n");

    assertThat(BatchReader.read(List.of(list, file)).items())
        .singleElement()
        .extracting(BatchItem::places)
        .isEqualTo(List.of(new Place("list", 1), new Place("Dockerfile", 2)));
  }

  @ParameterizedTest
  @CsvSource({
    "$A, 1", "${A}x, 1x", "${A:-2}, 1", "${E:-2}, 2", "${E-2}, ''", "${X-2}, 2", "${X:-$A}, 1",
    "${X:-${Y:-3}}, 3", "${A:+4}, 4", "${X:+4}, ''", "$$A, $A", "${A:?no}, 1", "a$, ", "${X, ",
    "${X:?no}, ", "${}, ", "$X, ", "${A!}, "
  })
  void variablesAreFilledIn(String text, String whole) {
    assertThat(Variables.fill(text, Map.of("A", "1", "E", ""))).isEqualTo(whole);
  }

  private Batch read(String name, String text) throws IOException {
    return BatchReader.read(List.of(Files.writeString(folder.resolve(name), text)));
  }

  private static List<String> found(Batch batch) {
    return batch.items().stream()
        .map(
            item ->
                item.reference().familiar()
                    + " "
                    + item.places().stream().map(Place::line).toList())
        .toList();
  }
}
