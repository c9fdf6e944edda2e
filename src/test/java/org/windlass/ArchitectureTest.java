package org.windlass;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.NullMarked;

/** Who may know whom: the rules of the design, each named after what it forbids. */
@AnalyzeClasses(packages = "org.windlass", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "org.windlass.";
  private static final String VIEW_MODEL = ".*ViewModel(\\$.*)?";

  // One rule for each line of the design's table of packages.

  @ArchTest static final ArchRule referenceKnowsNoOtherPackage = mayOnlyUse("reference");

  @ArchTest
  static final ArchRule engineKnowsNothingButReferences = mayOnlyUse("engine", "reference");

  @ArchTest
  static final ArchRule registryKnowsNothingButReferences = mayOnlyUse("registry", "reference");

  @ArchTest
  static final ArchRule builtinEngineKnowsNothingAboveRegistries =
      mayOnlyUse("builtin", "engine", "registry", "reference", "tar");

  @ArchTest
  static final ArchRule contextKnowsNothingAboveEngines =
      mayOnlyUse("context", "engine", "reference", "files", "tar");

  @ArchTest
  static final ArchRule pullKnowsNothingAboveEnginesAndRegistries =
      mayOnlyUse("pull", "engine", "registry", "reference");

  @ArchTest
  static final ArchRule transferKnowsNothingAboveEngines =
      mayOnlyUse("transfer", "engine", "reference", "files");

  @ArchTest
  static final ArchRule commandKnowsNeitherInterfaceNorApplication =
      mayOnlyUse("command", "pull", "context", "builtin", "registry", "engine", "reference");

  @ArchTest static final ArchRule filesKnowNoOtherPackage = mayOnlyUse("files");

  @ArchTest static final ArchRule logsKnowNothingButFiles = mayOnlyUse("logs", "files");

  @ArchTest
  static final ArchRule nothingButTheLogsKnowsWhoWritesThem =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "logs..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ch.qos.logback..");

  @ArchTest static final ArchRule aboutKnowsNothingButLogs = mayOnlyUse("about", "logs", "files");

  @ArchTest static final ArchRule settingsKnowNothingButFiles = mayOnlyUse("settings", "files");

  @ArchTest
  static final ArchRule historyKnowsPullsAndFiles =
      mayOnlyUse("history", "pull", "engine", "reference", "files");

  @ArchTest static final ArchRule tarKnowsNoOtherPackage = mayOnlyUse("tar");

  @ArchTest static final ArchRule layersKnowNothingButTar = mayOnlyUse("layers", "tar");

  @ArchTest static final ArchRule batchKnowsNothingButReferences = mayOnlyUse("batch", "reference");

  @ArchTest static final ArchRule handoffKnowsNoOtherPackage = mayOnlyUse("handoff");

  @ArchTest
  static final ArchRule nothingButTheApplicationHandsOver =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "handoff..", ROOT + "app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "handoff..");

  @ArchTest
  static final ArchRule interfaceDoesNotKnowTheApplication =
      mayOnlyUse(
          "ui",
          "command",
          "pull",
          "context",
          "builtin",
          "registry",
          "engine",
          "reference",
          "settings",
          "transfer",
          "history",
          "layers",
          "batch",
          "logs",
          "about");

  @ArchTest
  static final ArchRule topPackagesFormNoCycle =
      slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesOfTheInterfaceFormNoCycle =
      slices().matching(ROOT + "ui.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule engineContractKnowsNoImplementationOfItself =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "engine")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "engine.docker..", ROOT + "engine.transport..");

  @ArchTest
  static final ArchRule nothingButTheApplicationKnowsTheEngineApiClient =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "engine.docker..", ROOT + "app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "engine.docker..");

  @ArchTest
  static final ArchRule noHttpAndNoJsonOutsideTheirClients =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT + "reference..",
              ROOT + "engine",
              ROOT + "pull..",
              ROOT + "command..",
              ROOT + "ui..",
              ROOT + "app..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..", "okio..", "tools.jackson..", "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule engineSideKnowsNoJavaFx =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "ui..", ROOT + "app..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..");

  @ArchTest
  static final ArchRule viewModelsKnowNoNodeAndNoWindow =
      noClasses()
          .that()
          .haveNameMatching(VIEW_MODEL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javafx.scene..",
              "javafx.stage..",
              "javafx.application..",
              "javafx.animation..",
              "org.controlsfx..",
              "atlantafx..",
              "org.kordamp..");

  @ArchTest
  static final ArchRule viewModelsKnowNoView =
      noClasses()
          .that()
          .haveNameMatching(VIEW_MODEL)
          .should()
          .dependOnClassesThat(
              assignableTo("javafx.scene.Node").and(resideInAPackage(ROOT + "ui..")));

  @ArchTest
  static final ArchRule nothingButBackgroundHopsToTheFxThread =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "ui.background..")
          .should()
          .accessTargetWhere(
              targetOwner(assignableTo(Platform.class))
                  .and(JavaAccess.Predicates.target(name("runLater"))));

  @ArchTest
  static final ArchRule noSecondKindOfBackgroundWork =
      noClasses().should().dependOnClassesThat().resideInAPackage("javafx.concurrent..");

  @ArchTest
  static final ArchRule noPackageWithoutNullMarked =
      classes()
          .should(
              ArchConditions.be(
                  describe(
                      "in a package marked @NullMarked",
                      type -> type.getPackage().isAnnotatedWith(NullMarked.class))));

  /** A package that does not exist yet breaks no rule. */
  private static ArchRule mayOnlyUse(String name, String... others) {
    String[] allowed =
        Stream.concat(Stream.of(name), Stream.of(others))
            .map(other -> ROOT + other + "..")
            .toArray(String[]::new);
    DescribedPredicate<JavaClass> forbidden =
        resideInAPackage("org.windlass..").and(not(resideInAnyPackage(allowed)));
    return noClasses()
        .that()
        .resideInAPackage(ROOT + name + "..")
        .should()
        .dependOnClassesThat(forbidden)
        .allowEmptyShould(true);
  }
}
