package org.nianbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Screening;
import org.nianbao.submission.UnprocessableFinding;

/** What is told of single files in a run over many townships. */
class TownshipProgressTests {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final TownshipProgress progress = new TownshipProgress("甲镇", new PrintStream(err, true, UTF_8));

    private static FileId file(String name) {
        return new FileId(name, "0".repeat(64));
    }

    @Test
    void aFileThatCouldNotBeProcessedIsNamed() {
        progress.entered(Screening.unprocessable(file("金星13800138000.xlsx"), null, UnprocessableFinding.byFault()));

        assertThat(err.toString(UTF_8))
                .startsWith("甲镇  无法处理 金星***********.xlsx：")
                .contains("程序处理这个文件时出错，没有读出结果，不一定是文件填错了。请用 Excel 或 WPS 打开")
                .endsWith("程序更新后会自动再试。\n")
                .doesNotContain("13800138000");
    }

    @Test
    void ofAnyOtherFileNothingIsTold() {
        progress.entered(Screening.ofNobody(file("a.xlsx"), false, List.of()));

        assertThat(err.toString(UTF_8)).isEmpty();
    }
}
