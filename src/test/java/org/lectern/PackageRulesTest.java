package org.lectern;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the arrows of docs/architecture.md. */
class PackageRulesTest {
  private static final List<String> STAGES =
      List.of(
          "read", "extract", "link", "rights", "index", "render", "export", "publish", "serve",
          "suggest");
  private static JavaClasses ours;

  @BeforeAll
  static void load() {
    ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lectern");
  }

  @Test
  void modelDependsOnNothing() {
    classes()
        .that()
        .resideInAPackage("org.lectern.model")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.lectern.model", "java..")
        .check(ours);
  }

  @Test
  void modelTouchesNoFiles() {
    noClasses()
        .that()
        .resideInAPackage("org.lectern.model")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net..")
        .check(ours);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "read", "extract", "link", "rights", "index", "render", "export", "publish", "serve",
        "suggest"
      })
  void stagesMeetOnlyInTheCommandLine(String stage) {
    String[] others =
        STAGES.stream()
            .filter(other -> !other.equals(stage))
            .map(other -> "org.lectern." + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("org.lectern." + stage + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("org.lectern.cli..")
        .allowEmptyShould(true)
        .check(ours);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cite", "record", "address", "text", "analysis", "i18n", "ledger", "parallel"})
  void whatStagesShareKnowsNoStageAndTouchesNoFiles(String shared) {
    String[] stages =
        STAGES.stream().map(stage -> "org.lectern." + stage + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("org.lectern." + shared + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(stages)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("org.lectern.cli..", "java.nio.file..")
        .check(ours);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.lectern.(*)..").should().beFreeOfCycles().check(ours);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lectern.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(ours);
  }
}
