package org.nianbao.release.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.WorkbookText;
import org.nianbao.release.Releases;
import org.nianbao.submission.Verdict;

class FigureNotesTests {

    private final Path file;

    FigureNotesTests(@TempDir Path folder) {
        file = folder.resolve("汇总表.xlsx");
    }

    private WorkbookText text(Releases releases) throws IOException {
        Releases.write(releases.release(), file);
        return WorkbookText.of(file);
    }

    @Test
    void areNumberedAlikeOnBothSheets() throws IOException {
        var text =
                text(Releases.of("DJ01", "DJ02", "XC05", "DJ08").approximate().missing("友爱村"));

        for (var sheet : new String[] {"综合指标", "分村明细"}) {
            assertThat(text.row(sheet, "DJ01")).contains("| 镇党委所辖基层党支部数 [注 1] [注 2] |");
            assertThat(text.row(sheet, "DJ02")).contains("| 主题教育参学党员数 [注 2] |");
            assertThat(text.row(sheet, "XC05")).contains("| 主题宣讲参学人次 [注 3] [注 2] |");
            assertThat(text.row(sheet, "DJ08")).contains("| 镇党委查摆问题 |");
            assertThat(text.lines())
                    .filteredOn(line -> line.matches(sheet + "!A\\d+ = \\[注 .*"))
                    .extracting(line -> line.replaceFirst(".*? = ", ""))
                    .containsExactly(
                            "[注 1] 按全镇计算：由全镇明细直接算出，如去重计数、比率、名次，不等于各单位之和，“分村明细”中合计为斜体。",
                            "[注 2] 暂定数：缺友爱村（未报）的报表。",
                            "[注 3] 约数：舍去尾数后加“余”，准数见“分村明细”的合计。");
        }
    }

    @Test
    void tellOfFiguresThatAnEarlierBatchIsIn() throws IOException {
        var text = text(Releases.of("DJ02").refusedAgain("水泉嘎查", Verdict.RETURNED));

        assertThat(text.row("综合指标", "DJ02")).contains("| 主题教育参学党员数 [注 1] |");
        assertThat(text.toString()).contains("= [注 1] 暂定数：水泉嘎查最新一批报表退回，按较早批次计入。");
    }

    @Test
    void areNotThereIfThereIsNothingToNote() throws IOException {
        assertThat(text(Releases.of("DJ02")).toString()).doesNotContain("[注");
    }
}
