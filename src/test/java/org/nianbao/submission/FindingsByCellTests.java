package org.nianbao.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nianbao.scheme.Level;

/** Which explanation is about which finding, found without holding each against each. */
class FindingsByCellTests {

    private static final String SHEET = "B03 党员名册";

    private static Finding finding(int row, Level level, String found, int... columns) {
        var cells = IntStream.of(columns)
                .mapToObj(column -> new CellAddress(row, column))
                .toList();
        return new Finding(
                "R321",
                level,
                new Finding.Place(SHEET, cells),
                Finding.Sides.found(found).expecting("40"),
                new Finding.Advice("集中学习 %s 学时".formatted(found), "请核对"));
    }

    private static GivenExplanation given(String sheet, String cells, String found, String reason) {
        return new GivenExplanation(
                "R321",
                sheet,
                CellAddress.mentionedIn(cells),
                found,
                "",
                new Explanation(reason, "乙*", LocalDate.of(2024, 1, 4)));
    }

    private static List<String> reasons(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.explanation().map(Explanation::reason).orElse("-"))
                .toList();
    }

    @Test
    void theFirstExplanationOfASharedCellAndTheSameValueIsTaken() {
        var findings = List.of(
                finding(2, Level.VERIFY, "10", 16, 17),
                finding(3, Level.VERIFY, "10", 16),
                finding(4, Level.VERIFY, "30", 16),
                finding(5, Level.MANDATORY, "10", 16),
                finding(6, Level.VERIFY, "10"),
                finding(7, Level.VERIFY, "10", 16));
        var given = List.of(
                given("党员名册", "Q3", "11", "别的数"),
                given("党组织", "Q3", "10", "别的表"),
                given("党员名册", "R3", "10", "住院"),
                given("", "Q3:Q7", "10", "外出"),
                given("", "", "10", "整张表"));

        var explained = FindingsByCell.of(findings, given).explained(given);

        assertThat(reasons(explained)).containsExactly("住院", "外出", "-", "-", "整张表", "-");
        assertThat(IntStream.range(0, findings.size()))
                .as("as if each were held against each")
                .allSatisfy(i -> assertThat(given.stream().anyMatch(one -> one.explains(findings.get(i))))
                        .isEqualTo(explained.get(i).explanation().isPresent()));
    }

    @Test
    void whatIsAboutAFindingNeedNotExplainIt() {
        var other = given("党员名册", "Q3", "11", "别的数");
        var findings = List.of(finding(2, Level.VERIFY, "10", 16), finding(3, Level.VERIFY, "10", 16));
        var byCell = FindingsByCell.of(findings, List.of(other));

        assertThat(byCell.about(other)).containsExactly(findings.get(0));
        assertThat(byCell.isExplainedBy(other)).isFalse();
        assertThat(byCell.about(given("", "Q9", "10", "没有"))).isEmpty();
    }

    /** Findings that count how often one of them is looked at. */
    private static final class Counted extends AbstractList<Finding> implements RandomAccess {

        private final List<Finding> findings;
        private long looks;

        private Counted(List<Finding> findings) {
            this.findings = findings;
        }

        @Override
        public Finding get(int index) {
            looks++;
            return findings.get(index);
        }

        @Override
        public int size() {
            return findings.size();
        }
    }

    private static long looks(int rows) {
        var findings = new Counted(IntStream.range(0, rows)
                .mapToObj(row -> finding(row, Level.VERIFY, "10", 16))
                .toList());
        var given = IntStream.rangeClosed(1, rows)
                .mapToObj(row -> given("党员名册", "Q" + row, row % 2 == 0 ? "10" : "11", "住院"))
                .toList();
        var byCell = FindingsByCell.of(findings, given);
        assertThat(reasons(byCell.explained(given))).filteredOn("住院"::equals).hasSize(rows / 2);
        assertThat(given.stream().filter(byCell::isExplainedBy)).hasSize(rows / 2);
        return findings.looks;
    }

    @Test
    void twiceAsManyOfBothAreTwiceAsMuchWork() {
        assertThat(looks(4_000)).isEqualTo(4 * looks(1_000));
    }

    /** A cell of a workbook can hold more ranges than there is memory for their cells. */
    @Test
    void aTextNamesSoManyCellsAtMost() {
        assertThat(CellAddress.mentionedIn("A1:ZZ999、".repeat(3_000))).hasSize(10_000);
    }
}
