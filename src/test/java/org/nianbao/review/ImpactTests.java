package org.nianbao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.submission.Finding;

/** Which indicators findings bear on, and the order that this gives them. */
class ImpactTests {

    private final Judged judged;

    ImpactTests(@TempDir Path folder) {
        judged = new Judged(folder);
    }

    private List<String> indicators(String rule, VillageWorkbook workbook) {
        return judged.findings(rule, workbook).stream().map(Finding::effect).toList();
    }

    @Test
    void aCellBearsOnTheIndicatorsThatReadItsColumn() {
        assertThat(indicators("F016", Judged.village().with("B03", "主题教育参学", "可能")))
                .containsExactly("DJ02");
        assertThat(indicators("F012", Judged.village().set("B01", "24本年", "约30")))
                .containsExactly("");
    }

    @Test
    void aFailedRuleBearsOnAllThatReadsWhatItCompares() {
        assertThat(indicators("X103", Judged.village().set("B01", "24本年", 1))).containsExactly("DJ15");
        assertThat(judged.findings("X101", Judged.village().set("B01", "14本年", 99)))
                .as("a wrong number of members, and so whatever is made of their rows")
                .singleElement()
                .satisfies(finding -> assertThat(finding.indicators()).contains("DJ02", "DJ15"));
    }

    @Test
    void aMissingSheetBearsOnAllThatIsMadeOfIt() {
        var without = Judged.village().change(book -> book.removeSheetAt(book.getSheetIndex("B03 党员名册及党费收缴台账")));

        assertThat(judged.findings("F008", without))
                .singleElement()
                .satisfies(finding -> assertThat(finding.indicators()).contains("DJ02", "DJ03", "DJ06"));
    }

    @Test
    void aMissingColumnBearsOnWhatReadsIt() {
        assertThat(indicators("F011", Judged.village().write("B03", "O2", "别的")))
                .containsExactly("DJ02");
    }

    @Test
    void whatMovesMoreIndicatorsComesFirstWithinItsLevel() {
        var workbook = Judged.village()
                .set("B00", "填表人", "")
                .with("B03", "主题教育参学", "可能")
                .change(book -> book.removeSheetAt(book.getSheetIndex("B08 农作物种植情况表")));

        var findings = judged.findings(workbook);

        assertThat(findings).extracting(Finding::rule).startsWith("F008", "F016", "F006");
        assertThat(findings)
                .isSortedAccordingTo((one, other) -> one.level() != other.level()
                        ? one.level().compareTo(other.level())
                        : other.indicators().size() - one.indicators().size());
    }
}
