package org.nianbao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.Explanation;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Verdict;
import org.nianbao.workbook.reading.WorkbookReader;

/** What a unit explains in the sheet 上报说明 of its workbook. */
class ExplanationsTests {

    private static final String ROLL = "B03 党员名册及党费收缴台账";

    private final Scheme scheme = Schemes.of2023();
    private final Path folder;

    ExplanationsTests(@TempDir Path folder) {
        this.folder = folder;
    }

    /** A member who studied less than is asked of him: R321, to be verified. */
    private VillageWorkbook doubtful() {
        return VillageWorkbook.of(scheme, "呼和嘎查").set("B03", 1, "集中学习学时=10");
    }

    private static VillageWorkbook explain(VillageWorkbook workbook, String rule, String cells, Object found) {
        return workbook.add(
                "S01",
                "审核关系",
                rule,
                "工作表",
                "党员名册",
                "单元格",
                cells,
                "实有",
                found,
                "情况说明",
                "因病住院，" + workbook.row("B03", 1).get("姓名") + "电话13800138000",
                "说明人",
                "乙某",
                "说明日期",
                LocalDate.of(2024, 1, 4));
    }

    /** Whatever a clerk writes into a reason is read in the release. */
    @Test
    void noNumberOfAPersonStaysInAReasonHoweverItIsSpelled() {
        var spelled = List.of(
                "+86 139 8765 1234",
                "139.8765.1234",
                "１３９８７６５１２３４",
                "(0475)421-2345",
                "6222 0202 0011 2233 446",
                "150525-19710321-3621");
        for (var number : spelled) {
            var workbook = explain(doubtful(), "R321", "Q4", 10);
            workbook.row("S01", 0).put("情况说明", "住院，问" + number + "，2023年12月31日批准 1,234.50 元");

            assertThat(finding(review(workbook), "R321")
                            .explanation()
                            .orElseThrow()
                            .reason())
                    .startsWith("住院，问")
                    .endsWith("，2023年12月31日批准 1,234.50 元")
                    .doesNotContain("1234", "2345", "3621", "2233", "１２３４");
        }
    }

    private Screening review(VillageWorkbook workbook) {
        var file = workbook.saveAs(folder.resolve("a.xlsx"));
        return new Reviewer(scheme).review(new WorkbookReader(scheme).read(file, new FileId("a.xlsx", "0".repeat(64))));
    }

    private static Finding finding(Screening screening, String rule) {
        return screening.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> notices(Screening screening) {
        return screening.findings().stream()
                .filter(finding -> finding.level() == Level.NOTICE)
                .map(finding -> finding.rule() + " " + finding.place() + " " + finding.message())
                .toList();
    }

    private String cell() {
        return finding(review(doubtful()), "R321").shownCells();
    }

    @Test
    void withoutAnExplanationTheSubmissionWaits() {
        var screening = review(doubtful());

        assertThat(screening.verdict()).isEqualTo(Verdict.HELD);
        assertThat(finding(screening, "R321").place()).startsWith(ROLL + "!");
        assertThat(finding(screening, "R321").explanation()).isEmpty();
    }

    @Test
    void anExplanationOfTheValueThatIsThereIsEnough() {
        var screening = review(explain(doubtful(), "R321", cell(), 10));

        assertThat(screening.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(notices(screening)).isEmpty();
        assertThat(finding(screening, "R321").explanation())
                .map(Explanation::by)
                .contains("乙*");
    }

    @Test
    void whatIsKeptOfAReasonTellsNoNumberAndNoNameOfTheRoll() {
        var screening = review(explain(doubtful(), "R321", cell(), 10));

        var name = String.valueOf(doubtful().row("B03", 1).get("姓名"));
        assertThat(finding(screening, "R321").explanation())
                .map(Explanation::reason)
                .contains("因病住院，" + name.charAt(0) + "*电话***********");
    }

    @Test
    void cellsMayBeWrittenAsARangeOrWithOthers() {
        for (var written : List.of("$" + cell(), cell() + ":" + cell(), "A1、" + cell() + " 等2处")) {
            assertThat(review(explain(doubtful(), "R321", written, 10)).verdict())
                    .as(written)
                    .isEqualTo(Verdict.ACCEPTED);
        }
    }

    @Test
    void itLapsesWhenTheValueChanges() {
        var screening = review(explain(doubtful().set("B03", 1, "集中学习学时=8"), "R321", cell(), 10));

        assertThat(screening.verdict()).isEqualTo(Verdict.HELD);
        assertThat(finding(screening, "R321").explanation()).isEmpty();
        assertThat(notices(screening)).containsExactly("F022 S01 上报说明!A3 R321 说明的数与现在的不同，现在实有 8、应有 32，说明不再有效");
    }

    @Test
    void itIsForItsOwnCellsOnly() {
        var screening = review(explain(doubtful(), "R321", "A1", 10));

        assertThat(screening.verdict()).isEqualTo(Verdict.HELD);
        assertThat(notices(screening)).containsExactly("F022 S01 上报说明!A3 R321 没有这里要说明的审核意见");
    }

    @Test
    void whatMustHoldCannotBeExplainedAway() {
        var workbook = doubtful().set("B03", 1, "集中学习学时=60; 性别=");
        var wrong = review(workbook).findings().stream()
                .filter(finding -> finding.level() == Level.MANDATORY)
                .filter(finding -> finding.sheet().equals(ROLL))
                .findFirst()
                .orElseThrow();

        var screening = review(explain(workbook, wrong.rule(), wrong.shownCells(), ""));

        assertThat(screening.verdict()).isEqualTo(Verdict.RETURNED);
        assertThat(notices(screening)).contains("F022 S01 上报说明!A3 " + wrong.rule() + " 是强制审核关系，不能以说明代替改正");
    }

    @Test
    void aRuleThatDoesNotExistIsToldOf() {
        assertThat(notices(review(explain(VillageWorkbook.of(scheme, "呼和嘎查"), "R999", "A1", 1))))
                .containsExactly("F022 S01 上报说明!A3 没有审核关系 R999");
    }

    @Test
    void oneThatLacksItsReasonIsNoneYet() {
        var workbook = explain(doubtful(), "R321", cell(), 10).with("S01", "情况说明", "");

        var screening = review(workbook);

        assertThat(screening.verdict()).isEqualTo(Verdict.RETURNED);
        assertThat(finding(screening, "F017").place()).isEqualTo("S01 上报说明!F3");
    }
}
