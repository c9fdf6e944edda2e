package org.windlass.about;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that is shipped has its licence with it. */
class ComponentsTest {
  private static final Path TEXTS = Path.of("resources/licences");

  @Test
  void everyDependencyAtRunTimeHasALicenceAndNothingElseHas() {
    Set<String> named =
        Components.all().stream().map(Component::name).collect(toCollection(TreeSet::new));
    Set<String> shipped = new TreeSet<>(Components.versions().keySet());
    assertThat(shipped).hasSizeGreaterThan(20);
    shipped.addAll(Set.of(Components.PROGRAM, Components.RUNTIME));

    assertThat(named).isEqualTo(shipped);
  }

  /** The build's list is the one of this build: all of it is really there. */
  @Test
  void theListIsWhatTheProgramRunsWith() {
    Set<String> jars =
        Stream.of(System.getProperty("java.class.path"), System.getProperty("jdk.module.path", ""))
            .flatMap(path -> Arrays.stream(path.split(File.pathSeparator)))
            .flatMap(ComponentsTest::jars)
            .collect(toCollection(TreeSet::new));

    for (Map.Entry<String, String> one : Components.versions().entrySet()) {
      assertThat(jars)
          .as(one.toString())
          .anyMatch(jar -> jar.startsWith(one.getKey() + "-" + one.getValue()));
    }
  }

  @ParameterizedTest
  @MethodSource("components")
  void textsAreThereAndAreThoseOfTheLicence(Component component) {
    assertThat(component.version()).isNotEmpty();
    assertThat(component.texts()).isNotEmpty();
    for (String file : component.texts()) {
      assertThat(Components.text(file).strip()).as(file).hasSizeGreaterThan(100);
    }
    String all =
        String.join("\n", component.texts().stream().map(Components::text).toList())
            .replaceAll("\\s+", " ");
    for (String licence : component.licence().split(" (AND|OR) ", -1)) {
      assertThat(all).as(licence).contains(words(licence));
    }
  }

  @Test
  void everyTextIsOfUse() throws IOException {
    Set<String> used =
        Components.all().stream()
            .flatMap(component -> component.texts().stream())
            .collect(toCollection(TreeSet::new));
    used.add("index.properties");
    try (Stream<Path> files = Files.list(TEXTS)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(used);
    }
  }

  @Test
  void theProgramsOwnLicenceIsThatOfTheProject() throws IOException {
    Component own = Components.all().getFirst();

    assertThat(own.name()).isEqualTo("windlass");
    assertThat(Components.text(own.texts().getFirst()))
        .isEqualTo(Files.readString(Path.of("LICENSE")));
  }

  private static List<Component> components() {
    return Components.all();
  }

  private static String words(String licence) {
    return switch (licence) {
      case "Apache-2.0" -> "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION";
      case "MIT" -> "Permission is hereby granted, free of charge, to any person obtaining a copy";
      case "BSD-2-Clause" -> "Redistributions in binary form must reproduce the above copyright";
      case "BSD-3-Clause" ->
          "may be used to endorse or promote products derived from this software";
      case "CC-BY-SA-3.0" -> "http://creativecommons.org/licenses/by-sa/3.0/";
      case "BSL-1.0" -> "Boost Software License - Version 1.0";
      case "EPL-2.0" -> "Eclipse Public License - v 2.0";
      case "LGPL-2.1-only" -> "GNU LESSER GENERAL PUBLIC LICENSE";
      case "MPL-2.0" -> "Mozilla Public License Version 2.0";
      case "GPL-2.0-only WITH Classpath-exception-2.0" -> "\"CLASSPATH\" EXCEPTION TO THE GPL";
      default -> throw new AssertionError("a licence that this test does not know: " + licence);
    };
  }

  private static Stream<String> jars(String path) {
    Path place = Path.of(path);
    try {
      if (Files.isDirectory(place)) {
        try (Stream<Path> files = Files.list(place)) {
          return files.map(file -> file.getFileName().toString()).toList().stream();
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return Stream.of(String.valueOf(place.getFileName()));
  }
}
