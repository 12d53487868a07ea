package org.nianbao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final JavaClasses NIANBAO = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.nianbao");

    private static void hold(ArchRule rule) {
        rule.check(NIANBAO);
    }

    @Test
    void dataFlowsOneWayThroughThePackages() {
        hold(Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("formula")
                .definedBy("org.nianbao.formula..")
                .layer("scheme")
                .definedBy("org.nianbao.scheme..")
                .layer("submission")
                .definedBy("org.nianbao.submission..")
                .layer("workbook")
                .definedBy("org.nianbao.workbook..")
                .layer("review")
                .definedBy("org.nianbao.review..")
                .layer("ledger")
                .definedBy("org.nianbao.ledger..")
                .layer("consolidate")
                .definedBy("org.nianbao.consolidate..")
                .layer("outbox")
                .definedBy("org.nianbao.outbox..")
                .layer("release")
                .definedBy("org.nianbao.release..")
                .layer("report")
                .definedBy("org.nianbao.report..")
                .layer("job")
                .definedBy("org.nianbao.job..")
                .layer("cli")
                .definedBy("org.nianbao.cli..")
                .layer("server")
                .definedBy("org.nianbao.server..")
                .whereLayer("formula")
                .mayNotAccessAnyLayer()
                .whereLayer("server")
                .mayNotAccessAnyLayer()
                .whereLayer("outbox")
                .mayNotAccessAnyLayer()
                .whereLayer("scheme")
                .mayOnlyAccessLayers("formula")
                .whereLayer("submission")
                .mayOnlyAccessLayers("scheme", "formula")
                .whereLayer("workbook")
                .mayOnlyAccessLayers("outbox", "submission", "scheme", "formula")
                .whereLayer("review")
                .mayOnlyAccessLayers("submission", "scheme", "formula")
                .whereLayer("ledger")
                .mayOnlyAccessLayers("submission", "scheme", "formula")
                .whereLayer("consolidate")
                .mayOnlyAccessLayers("submission", "scheme", "formula")
                .whereLayer("release")
                .mayOnlyAccessLayers("outbox", "consolidate", "submission", "scheme", "formula")
                .whereLayer("report")
                .mayOnlyAccessLayers("outbox", "release", "consolidate", "submission", "scheme")
                .whereLayer("job")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .because("a submission goes from bytes to release by one way, and nothing looks back along it"));
    }

    @Test
    void packagesAreFreeOfCycles() {
        hold(slices().matching("org.nianbao.(**)").should().beFreeOfCycles());
    }

    @Test
    void onlyWorkbookReleaseAndReportKnowOfficeFiles() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages("org.nianbao.workbook..", "org.nianbao.release..", "org.nianbao.report..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.poi..")
                .because("they translate cells and paragraphs into the words of the domain, and back"));
    }

    @Test
    void onlyTheLedgerSpeaksSql() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("org.nianbao.ledger..", "org.nianbao.server..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.springframework.jdbc..")
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.sql.Connection")
                        .because(
                                "whoever changes a table must find all that reads it in one place; the server only bootstraps"));
    }

    @Test
    void onlyTheJobKnowsSpringBatch() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage("org.nianbao.job..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.batch..")
                .because(
                        "the stations are plain functions, and could be called in another order by another scheduler"));
    }

    @Test
    void theDomainIsPlainJava() {
        hold(noClasses()
                .that()
                .resideInAnyPackage(
                        "org.nianbao.formula..",
                        "org.nianbao.scheme..",
                        "org.nianbao.submission..",
                        "org.nianbao.review..",
                        "org.nianbao.consolidate..",
                        "org.nianbao.server..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .because("rules and figures can be tested in milliseconds without a framework"));
    }

    @Test
    void nobodyReadsTheClockOrTheDefaultCharset() {
        hold(noClasses()
                .that()
                .resideInAnyPackage(
                        "org.nianbao.release..",
                        "org.nianbao.report..",
                        "org.nianbao.consolidate..",
                        "org.nianbao.review..")
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .because("the same inputs give the same bytes"));
    }

    @Test
    void everyPackageSaysWhatItIsAndMarksItsNulls() {
        assertThat(NIANBAO.getPackage("org.nianbao").getSubpackagesInTree())
                .filteredOn(found -> !found.getClasses().isEmpty())
                .allSatisfy(found -> assertThat(found.isAnnotatedWith(NullMarked.class))
                        .as(found.getName())
                        .isTrue())
                .extracting(JavaPackage::getName)
                .noneMatch(name -> name.matches(".*\\.(util|common|config|model|service|dto|impl)"));
    }

    @Test
    void recordsAndOtherClassesAreFinal() {
        hold(classes()
                .that()
                .areNotInterfaces()
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .and()
                .haveSimpleNameNotEndingWith("JobApplication")
                .and()
                .areNotAnnotatedWith("org.springframework.context.annotation.Configuration")
                .and()
                .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT)
                .and()
                .areNotEnums()
                .should()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                .because("nothing here is made to be inherited from"));
    }
}
