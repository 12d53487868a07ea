package org.nianbao.workbook.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nianbao.scheme.Level;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Verdict;

class DigestTests {

    private static String digest(Finding... findings) {
        return Digest.of(
                new Reply(new FileId("金星村.xlsx", "0".repeat(64)), "金星嘎查", Verdict.RETURNED, List.of(findings)));
    }

    private static Finding finding(String sheet, int cells, String message) {
        var all = IntStream.range(0, cells)
                .mapToObj(row -> new CellAddress(row, 2))
                .toList();
        return new Finding(
                "X101",
                Level.MANDATORY,
                new Finding.Place(sheet, all),
                Finding.Sides.NONE,
                new Finding.Advice(message, "请核对后改正"));
    }

    @Test
    void namesTheCellTheFaultAndWhatToDo() {
        assertThat(digest(finding("党员名册", 1, "男女之和不等于合计"))).isEqualTo("""
                金星嘎查 退回：强制 1 条，核实 0 条，提示 0 条（金星村.xlsx）
                1. 党员名册!C1：男女之和不等于合计。请核对后改正。""");
    }

    @Test
    void namesTheFirstOfManyCells() {
        assertThat(digest(finding("党员名册", 37, "不对"))).contains("党员名册!C1、C2、C3、C4、C5 等37处：不对。");
    }

    @Test
    void leavesOutWhatMerelyInforms() {
        var notice = new Finding(
                "F020",
                Level.NOTICE,
                new Finding.Place("网格", List.of()),
                Finding.Sides.NONE,
                new Finding.Advice("规范了写法", "无需处理"));

        assertThat(digest(finding("党员名册", 1, "不对"), notice)).contains("提示 1 条").doesNotContain("规范了写法");
    }

    @Test
    void saysLessOfEachWhenThereAreMany() {
        var findings = Collections.nCopies(12, finding("党员名册", 4, "“学历”填的是“师范”"));

        var digest = digest(findings.toArray(Finding[]::new));

        assertThat(digest)
                .hasSizeLessThanOrEqualTo(Digest.LONGEST)
                .contains("12. 党员名册!C1、C2、C3 等4处：“学历”填的是“师范”。")
                .doesNotContain("请核对后改正")
                .endsWith("各条的内容和处理办法见“问题清单”。");
    }

    @Test
    void isNeverTooLong() {
        Stream.of(1, 2, 20, 40, 1000).forEach(count -> {
            var findings = Collections.nCopies(count, finding("表".repeat(31), 300, "很长".repeat(9000)));

            assertThat(digest(findings.toArray(Finding[]::new))).hasSizeLessThanOrEqualTo(Digest.LONGEST);
        });
        assertThat(digest(Collections.nCopies(1000, finding("网格", 1, "不对")).toArray(Finding[]::new)))
                .contains("1. 网格!C1\n", "等1000条");
    }

    @Test
    void keepsToOneLineForEachFinding() {
        assertThat(digest(finding("网\n格", 1, "坏\r\n2. 假的一条"))).hasLineCount(2);
    }
}
