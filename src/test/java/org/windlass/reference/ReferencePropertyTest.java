package org.windlass.reference;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any reference survives being written down and read again. */
class ReferencePropertyTest {
  private static final String SEED = "7341";

  @Property(seed = SEED, tries = 300, edgeCases = EdgeCasesMode.NONE)
  void canonicalFormIsReadBackAsTheSameReference(@ForAll("references") Reference reference)
      throws InvalidReferenceException {
    assertThat(Reference.parse(reference.canonical())).isEqualTo(reference);
  }

  @Property(seed = SEED, tries = 300, edgeCases = EdgeCasesMode.NONE)
  void familiarFormIsReadBackAsTheSameReference(@ForAll("references") Reference reference)
      throws InvalidReferenceException {
    assertThat(Reference.parse(reference.familiar())).isEqualTo(reference);
  }

  @Property(seed = SEED, tries = 300, edgeCases = EdgeCasesMode.NONE)
  void familiarFormIsNeverLongerThanTheCanonicalOne(@ForAll("references") Reference reference) {
    assertThat(reference.canonical()).endsWith(reference.familiar());
  }

  @Property(seed = SEED, tries = 300, edgeCases = EdgeCasesMode.NONE)
  void anyTextIsEitherReadOrRefusedWithTheWrongPart(@ForAll String text) {
    try {
      Reference reference = Reference.parse(text);
      assertThat(reference.repository()).isNotEmpty();
    } catch (InvalidReferenceException e) {
      assertThat(text).contains(e.part());
    }
  }

  @Provide
  Arbitrary<Reference> references() {
    return Combinators.combine(registries(), repositories(), tags(), digests())
        .as(
            (registry, repository, tag, digest) ->
                new Reference(registry, official(registry, repository), tag, digest));
  }

  private static String official(String registry, String repository) {
    boolean bare = registry.equals("docker.io") && !repository.contains("/");
    return bare ? "library/" + repository : repository;
  }

  private static Arbitrary<String> registries() {
    return Arbitraries.of(
        "docker.io",
        "docker.io",
        "localhost",
        "localhost:5000",
        "quay.io",
        "REG",
        "[::1]:5000",
        "a-b.example.org:443");
  }

  private static Arbitrary<String> repositories() {
    Arbitrary<String> words = Arbitraries.strings().withChars("az09").ofMinLength(1).ofMaxLength(4);
    Arbitrary<String> separators = Arbitraries.of(".", "_", "__", "-", "---");
    Arbitrary<String> part =
        Combinators.combine(words, separators, words)
            .as((a, separator, b) -> a + separator + b)
            .injectDuplicates(0.1);
    return Arbitraries.oneOf(words, part, Arbitraries.of("localhost", "library"))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(parts -> String.join("/", parts));
  }

  private static Arbitrary<String> tags() {
    return Combinators.combine(
            Arbitraries.strings().alpha().numeric().withChars('_').ofLength(1),
            Arbitraries.strings().alpha().numeric().withChars("_.-").ofMaxLength(127))
        .as((first, rest) -> first + rest)
        .injectNull(0.3);
  }

  private static Arbitrary<Digest> digests() {
    return Arbitraries.of("sha256", "sha512", "sha384")
        .flatMap(
            algorithm ->
                Arbitraries.strings()
                    .withChars("0123456789abcdef")
                    .ofLength(Integer.parseInt(algorithm.substring(3)) / 4)
                    .map(hex -> new Digest(algorithm, hex)))
        .injectNull(0.5);
  }
}
