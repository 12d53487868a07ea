package org.nianbao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
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
                .layer("localization")
                .definedBy("org.nianbao.localization..")
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
                .layer("application")
                .definedBy("org.nianbao.application..")
                .layer("cli")
                .definedBy("org.nianbao.cli..")
                .layer("web")
                .definedBy("org.nianbao.web..")
                .layer("server")
                .definedBy("org.nianbao.server..")
                .whereLayer("formula")
                .mayNotAccessAnyLayer()
                .whereLayer("localization")
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
                .mayOnlyAccessLayers("localization", "submission", "scheme", "formula")
                .whereLayer("ledger")
                .mayOnlyAccessLayers("submission", "scheme", "formula")
                .whereLayer("consolidate")
                .mayOnlyAccessLayers("submission", "scheme", "formula")
                .whereLayer("release")
                .mayOnlyAccessLayers("outbox", "consolidate", "submission", "scheme", "formula")
                .whereLayer("report")
                .mayOnlyAccessLayers("outbox", "release", "consolidate", "submission", "scheme")
                .whereLayer("job")
                .mayOnlyBeAccessedByLayers("application", "cli", "web")
                .whereLayer("application")
                .mayOnlyBeAccessedByLayers("cli", "web")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("web")
                .mayNotBeAccessedByAnyLayer()
                .because("a submission goes from bytes to release by one way, and nothing looks back along it"));
    }

    @Test
    void packagesAreFreeOfCycles() {
        hold(slices().matching("org.nianbao.(**)").should().beFreeOfCycles());
    }

    /** The rooms of a package depend on each other one way, too, and neither format on the other. */
    @Test
    void aFileGoesOneWayThroughTheRoomsOfTheWorkbook() {
        hold(rooms(
                        "workbook",
                        "guard",
                        "cell",
                        "addition",
                        "xlsx",
                        "xls",
                        "reading",
                        "selfcheck",
                        "template",
                        "returned",
                        "page")
                .layer("door")
                .definedBy("org.nianbao.workbook")
                .whereLayer("guard")
                .mayNotAccessAnyLayer()
                .whereLayer("cell")
                .mayOnlyAccessLayers("guard")
                .whereLayer("addition")
                .mayOnlyAccessLayers("cell")
                .whereLayer("xlsx")
                .mayOnlyAccessLayers("guard", "cell", "addition")
                .whereLayer("xls")
                .mayOnlyAccessLayers("guard", "cell", "addition")
                .whereLayer("door")
                .mayOnlyAccessLayers("guard", "cell", "addition", "xlsx", "xls")
                .whereLayer("reading")
                .mayOnlyAccessLayers("door", "guard", "cell")
                .whereLayer("selfcheck")
                .mayOnlyAccessLayers("addition", "reading")
                .whereLayer("template")
                .mayOnlyAccessLayers("addition", "selfcheck")
                .whereLayer("returned")
                .mayOnlyAccessLayers("door", "cell", "addition")
                .whereLayer("page")
                .mayOnlyAccessLayers("door", "cell", "reading"));
    }

    @Test
    void aReleaseGoesOneWayThroughItsRooms() {
        hold(rooms(
                        "release",
                        "balance",
                        "revision",
                        "chart",
                        "print",
                        "proof",
                        "twin",
                        "sheet",
                        "verification",
                        "issue",
                        "county")
                .layer("figures")
                .definedBy("org.nianbao.release")
                .whereLayer("figures")
                .mayNotAccessAnyLayer()
                .whereLayer("balance")
                .mayOnlyAccessLayers("figures")
                .whereLayer("revision")
                .mayOnlyAccessLayers("figures")
                .whereLayer("chart")
                .mayNotAccessAnyLayer()
                .whereLayer("print")
                .mayOnlyAccessLayers("chart")
                .whereLayer("proof")
                .mayOnlyAccessLayers("print")
                .whereLayer("twin")
                .mayOnlyAccessLayers("figures", "balance", "revision")
                .whereLayer("sheet")
                .mayOnlyAccessLayers("figures", "balance", "revision", "chart", "print", "proof")
                .whereLayer("verification")
                .mayOnlyAccessLayers("figures", "balance", "print", "proof", "sheet")
                .whereLayer("issue")
                .mayOnlyBeAccessedByLayers("county")
                .whereLayer("county")
                .mayNotBeAccessedByAnyLayer());
    }

    private static Architectures.LayeredArchitecture rooms(String house, String... rooms) {
        var architecture = Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (var room : rooms) {
            architecture = architecture.layer(room).definedBy("org.nianbao.%s.%s".formatted(house, room));
        }
        return architecture;
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
    void useCasesKnowNoFrontEnd() {
        hold(noClasses()
                .that()
                .resideInAPackage("org.nianbao.application..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.PrintStream")
                .because("a page asks the same as a command, and is answered by the same results"));
    }

    /** What a page does that is not in a use case, no command can. */
    @Test
    void pagesDoNothingButAskUseCasesAndShowWhatCameOfIt() {
        hold(noClasses()
                .that()
                .resideInAPackage("org.nianbao.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.nianbao.server..",
                        "org.springframework.batch..",
                        "org.springframework.jdbc..",
                        "java.sql..",
                        "javax.sql..")
                .because("the same must be possible from a terminal"));
    }

    /** What a command does that is not in a use case, no other front end can. */
    @Test
    void commandsDoNothingButAskUseCasesAndTellWhatCameOfIt() {
        hold(noClasses()
                .that()
                .resideInAPackage("org.nianbao.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.nianbao.server..", "org.springframework..", "java.sql..", "javax.sql..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "org\\.nianbao\\.job\\.(NightlyRunner|SharedServices|LedgerRebuild|Backup|Restoration|JournalFolder)")
                .because("a second front end must need nothing that is package-private in the first"));
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

    /** The default charset, locale and zone are forbidden everywhere, by the build. */
    @Test
    void nobodyWhoMakesFiguresReadsTheClock() {
        hold(noClasses()
                .that()
                .resideInAnyPackage(
                        "org.nianbao.formula..",
                        "org.nianbao.scheme..",
                        "org.nianbao.submission..",
                        "org.nianbao.workbook..",
                        "org.nianbao.review..",
                        "org.nianbao.consolidate..",
                        "org.nianbao.release..",
                        "org.nianbao.report..")
                .should()
                .callMethodWhere(CLOCK_OR_CHANCE)
                .orShould()
                .callConstructorWhere(CLOCK_OR_CHANCE)
                .because("the same inputs give the same bytes"));
    }

    /** Whatever tells the time or makes chance, be a zone or a clock given to it or not. */
    private static final DescribedPredicate<JavaCall<?>> CLOCK_OR_CHANCE =
            DescribedPredicate.describe("tells the time or makes chance", call -> {
                var name = call.getTarget().getName();
                var owner = call.getTargetOwner();
                return owner.getPackageName().startsWith("java.time") && name.equals("now")
                        || owner.isEquivalentTo(Clock.class) && !name.equals("fixed")
                        || owner.isEquivalentTo(System.class)
                                && Set.of("currentTimeMillis", "nanoTime").contains(name)
                        || owner.isEquivalentTo(Calendar.class) && name.equals("getInstance")
                        || owner.isEquivalentTo(UUID.class) && name.equals("randomUUID")
                        || owner.isEquivalentTo(Math.class) && name.equals("random")
                        || owner.isAssignableTo(Date.class) && isNew(call)
                        || owner.isAssignableTo(Random.class) && isNew(call);
            });

    private static boolean isNew(JavaCall<?> call) {
        return call instanceof JavaConstructorCall
                && call.getTarget().getParameterTypes().isEmpty();
    }

    /** So that the rule cannot hold by looking for the wrong thing. */
    @Test
    void theClockIsSeenHoweverItIsRead() {
        var calls = new ClassFileImporter()
                .importClasses(Culprit.class).get(Culprit.class).getMethods().stream()
                        .flatMap(method -> method.getCallsFromSelf().stream())
                        .filter(call -> !call.getTarget().getName().matches("add|valueOf"))
                        .toList();

        assertThat(calls).hasSize(12).allMatch(CLOCK_OR_CHANCE);
    }

    private static final class Culprit {

        private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

        static void times(List<Object> told, Clock clock) {
            told.add(LocalDate.now(SHANGHAI));
            told.add(LocalDate.now(clock));
            told.add(YearMonth.now(clock));
            told.add(Instant.now());
            told.add(OffsetDateTime.now(SHANGHAI));
            told.add(clock.instant());
            told.add(clock.millis());
            told.add(System.currentTimeMillis());
            told.add(System.nanoTime());
            told.add(new Date());
            told.add(UUID.randomUUID());
            told.add(new Random());
        }
    }

    /** Nested types are named with their outer one, so two of them may share a name, but none that of a top-level type. */
    @Test
    void eachNameStandsForOneThing() {
        var named = NIANBAO.stream()
                .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
                .filter(type -> !type.getSimpleName().isEmpty())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName));

        assertThat(named).containsKey("SheetCell");
        assertThat(named.values())
                .filteredOn(types -> types.size() > 1)
                .filteredOn(types -> types.stream().anyMatch(JavaClass::isTopLevelClass))
                .isEmpty();
    }

    /** A reader of {@code Sheet} or {@code Cell} need not ask whose it is. */
    @Test
    void noNameIsOneOfTheLibraryForWorkbooks() {
        assertThat(NIANBAO.stream().filter(JavaClass::isTopLevelClass).map(JavaClass::getSimpleName))
                .contains("SheetCell")
                .noneMatch(ArchitectureTests::isOfTheUserModel);
    }

    private static boolean isOfTheUserModel(String name) {
        return ArchitectureTests.class.getResource("/org/apache/poi/ss/usermodel/" + name + ".class") != null;
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
