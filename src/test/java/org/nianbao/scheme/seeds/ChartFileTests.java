package org.nianbao.scheme.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.fixtures.Schemes;
import org.nianbao.scheme.Chart;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.SchemeException;

class ChartFileTests {

    private final Path folder;

    ChartFileTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Schemes.copyTo(folder);
    }

    private void write(String charts) throws IOException {
        Files.writeString(folder.resolve("charts.yaml"), "charts:\n" + charts.replace("；", "\n") + "\n");
    }

    @Test
    void saysWhatIsDrawn() throws IOException {
        write("  - {title: 作物, by: 单位, indicators: [XZ02, XZ05]}；  - {title: 网格, by: 年份, indicators: [PA01]}");

        var charts = new SchemeFolder(folder).scheme().charts();

        assertThat(charts).extracting(Chart::by).containsExactly(Chart.By.UNITS, Chart.By.YEARS);
        assertThat(charts.get(0).indicators()).extracting(Indicator::code).containsExactly("XZ02", "XZ05");
        assertThat(charts.get(0).unit()).isEqualTo("亩");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            - {title: 党费, indicators: [DJ51]}                         | 第2行：没有指标“DJ51”，最相近的是 DJ01
            - {title: 党费, indicators: [DJ15, DJ02]}                   | 第2行：一张图里的指标要用同一个计量单位
            - {title: 党费, indicators: []}                             | 第2行：一张图要有一至4项指标，写作 [DJ01, DJ02]
            - {title: 党费, indicators: [DJ01, DJ03, DJ04, DJ07, DJ10]} | 第2行：一张图要有一至4项指标，写作 [DJ01, DJ02]
            - {title: 党费, by: 月份, indicators: [DJ15]}               | 第2行：“by”写的是“月份”，应是 单位 或 年份
            - {indicators: [DJ15]}                                      | 第2行：缺少“title”
            - {title: 党费, kind: 折线, indicators: [DJ15]}             | 第2行：不认识“kind”
            - {title: 甲, indicators: [DJ15]}；- {title: 甲, indicators: [DJ02]} | 第3行：图表“甲”重复
            """)
    void tellsWhatIsWrongInAChart(String charts, String fault) throws IOException {
        write(charts);

        var exception = catchThrowableOfType(SchemeException.class, new SchemeFolder(folder)::scheme);

        assertThat(exception.faults()).extracting(Object::toString).contains("charts.yaml " + fault);
    }

    @Test
    void mayBeLeftOut() throws IOException {
        Files.delete(folder.resolve("charts.yaml"));

        assertThat(new SchemeFolder(folder).scheme().charts()).isEmpty();
    }
}
