package org.nianbao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.scheme.Level;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Finding;

/** What has one cause is one finding, at all its cells. */
class FoldingTests {

    private static final int MEMBERS = 22;

    private final Judged judged;

    FoldingTests(@TempDir Path folder) {
        judged = new Judged(folder);
    }

    /** A village whose roll has been changed row by row. */
    private static VillageWorkbook roll(int members, IntFunction<String> change) {
        var village = Judged.village();
        IntStream.range(3, members).forEach(row -> village.copy("B03", row % 3, "序号=" + row));
        IntStream.range(0, members)
                .filter(row -> !change.apply(row).isEmpty())
                .forEach(row -> village.set("B03", row, change.apply(row)));
        return village;
    }

    private static List<String> cells(Finding finding) {
        return finding.cells().stream().map(Object::toString).toList();
    }

    private static List<String> column(String letter) {
        return IntStream.rangeClosed(3, 2 + MEMBERS)
                .mapToObj(row -> letter + row)
                .toList();
    }

    @Test
    void aBranchCodeMisspelledInAllRowsIsOneFindingAtAllItsCells() {
        var found = judged.findings("X202", roll(MEMBERS, row -> "支部编码=DZB-99"));

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.message())
                    .isEqualTo(
                            "甲*的支部编码 DZB-99 在党组织情况表中没有；己*的支部编码 DZB-99 在党组织情况表中没有；" + "庚*的支部编码 DZB-99 在党组织情况表中没有，共22行");
            assertThat(cells(finding)).isEqualTo(column("K"));
            assertThat(finding.found()).isEqualTo("0");
        });
    }

    @Test
    void asManyAsTheSchemeAllowsStandSideBySide() {
        assertThat(judged.findings("X202", roll(10, row -> "支部编码=DZB-99"))).hasSize(10);
        assertThat(judged.findings("X202", roll(11, row -> "支部编码=DZB-99"))).hasSize(1);
    }

    @Test
    void aColumnInTheWrongUnitIsOneFindingIfItMissesOneBound() {
        var found = judged.findings("R312", roll(MEMBERS, row -> "身份类别=农牧民; 月应交党费=" + (20 + row)));

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.message())
                    .startsWith("甲*月应交党费 20 元，农牧民党员不高于 1 元，多 19 元；")
                    .endsWith(" 等，共22行");
            assertThat(finding.found()).isEqualTo("20、21、22 等");
            assertThat(finding.expected()).isEqualTo("1");
            assertThat(finding.imbalance()).isEmpty();
        });
    }

    @Test
    void rowsThatShouldHoldDifferentNumbersStayApart() {
        var found = judged.findings("R317", roll(MEMBERS, row -> "全年应交=999; 月应交党费=0." + (2 + row % 8)));

        assertThat(found)
                .hasSize(MEMBERS)
                .allSatisfy(finding -> assertThat(finding.expected()).isNotEmpty());
    }

    @Test
    void whatMayBeExplainedStaysApartUnlessItIsTheSame() {
        assertThat(judged.findings("R315", roll(MEMBERS, row -> "月应交党费=" + (1001 + row))))
                .hasSize(MEMBERS);
        assertThat(judged.findings("R315", roll(MEMBERS, row -> "月应交党费=1001"))).hasSize(1);
    }

    @Test
    void aColumnOfWordsForNumbersIsOneFinding() {
        var village = roll(MEMBERS, row -> "");
        IntStream.range(0, MEMBERS).forEach(row -> village.row("B03", row).put("集中学习学时", 30 + row + "学时左右"));

        assertThat(judged.findings("F012", village)).singleElement().satisfies(finding -> {
            assertThat(finding.message())
                    .startsWith("“集中学习学时”填的是约数“30学时左右”，明细要填准数；")
                    .endsWith(" 等，共22处");
            assertThat(cells(finding)).isEqualTo(column("Q"));
        });
    }

    @Test
    void aMissingColumnOrSheetOrAWrongYearIsOneFinding() {
        assertThat(judged.by("F011", Judged.village().write("B03", "K2", ""))).containsExactly("K2 缺少“支部编码”栏");
        assertThat(rules(Judged.village().write("B03", "K2", ""))).containsExactly("F011");
        assertThat(rules(Judged.village().set("B00", "报告年度", 2022))).containsExactly("F005");
        assertThat(rules(Judged.village().change(book -> book.removeSheetAt(book.getSheetIndex("B03 党员名册及党费收缴台账")))))
                .containsExactly("F008");
    }

    /** 100,000 of each; nobody would wait for what grew with their square. */
    @Test
    void manyFindingsAreGoneThroughOnce() {
        var folding = new Folding(10);
        var findings = IntStream.range(0, 200_000)
                .mapToObj(row -> new Finding(
                        row % 2 == 0 ? "R310" : "R311",
                        Level.MANDATORY,
                        new Finding.Place("党员名册", List.of(new CellAddress(row, 0))),
                        Finding.Sides.found(Integer.toString(row)).expecting("1"),
                        new Finding.Advice("填的是" + row, "请核对")))
                .toList();

        var folded = assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> folding.ofRows(findings.stream()).toList());

        assertThat(folded).extracting(Finding::rule).containsExactly("R310", "R311");
        assertThat(folded).allSatisfy(finding -> assertThat(finding.message()).endsWith("共100000行"));
    }

    private List<String> rules(VillageWorkbook workbook) {
        return judged.findings(workbook).stream().map(Finding::rule).toList();
    }
}
