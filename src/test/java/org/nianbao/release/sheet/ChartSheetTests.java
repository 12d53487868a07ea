package org.nianbao.release.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.WorkbookText;
import org.nianbao.release.Releases;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;

class ChartSheetTests {

    private final Path file;

    ChartSheetTests(@TempDir Path folder) {
        file = folder.resolve("汇总表.xlsx");
    }

    private List<CTBarSer> series(Releases releases, int chart) throws IOException {
        Releases.write(releases.release(), file);
        try (var bytes = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(bytes)) {
            return charts(workbook)
                    .get(chart)
                    .getCTChart()
                    .getPlotArea()
                    .getBarChartArray(0)
                    .getSerList();
        }
    }

    private static List<XSSFChart> charts(XSSFWorkbook workbook) {
        return workbook.getSheet("图表").getDrawingPatriarch().getCharts();
    }

    private static List<String> values(CTNumData cache) {
        return IntStream.range(0, cache.sizeOfPtArray())
                .mapToObj(i ->
                        cache.getPtArray(i).getIdx() + "=" + cache.getPtArray(i).getV())
                .toList();
    }

    @Test
    void drawsTheCellsOfTheUnits() throws IOException {
        var series = series(Releases.of("DJ15").unit("哈日干图村", "DJ15", "7.5"), 0);

        assertThat(series).hasSize(1);
        assertThat(series.get(0).getTx().getStrRef().getF()).isEqualTo("分村明细!$B$5");
        assertThat(series.get(0).getCat().getStrRef().getF()).isEqualTo("分村明细!$D$3:$R$3");
        assertThat(series.get(0).getVal().getNumRef().getF()).isEqualTo("分村明细!$D$5:$R$5");
        assertThat(values(series.get(0).getVal().getNumRef().getNumCache())).contains("2=7.5");
    }

    @Test
    void leavesAGapForAUnitThatIsMissingAndNamesIt() throws IOException {
        var series = series(Releases.of("DJ15").missing("友爱村"), 0);

        var cache = series.get(0).getVal().getNumRef().getNumCache();
        assertThat(cache.getPtCount().getVal()).isEqualTo(15);
        assertThat(values(cache)).hasSize(14).noneMatch(value -> value.startsWith("4="));
        assertThat(WorkbookText.of(file).row("图表", "图1")).isEqualTo("图1 | 各单位收缴党费 | 元 | 友爱村（未报） | 分村明细：DJ15");
    }

    @Test
    void leavesOutTheUnitsThatHaveNothingToDoWithIt() throws IOException {
        var series = series(Releases.of("XZ02", "XZ03", "XZ04", "XZ05"), 0);

        assertThat(series)
                .extracting(one -> one.getVal().getNumRef().getF())
                .containsExactly("分村明细!$D$5:$Q$5", "分村明细!$D$6:$Q$6", "分村明细!$D$7:$Q$7", "分村明细!$D$8:$Q$8");
        assertThat(series).extracting(one -> one.getSpPr().xmlText()).doesNotHaveDuplicates();
    }

    @Test
    void setsBothYearsSideBySideByLiveFormulas() throws IOException {
        var series = series(Releases.of("PA03", "XZ26").lastYear("PA03", "250"), 0);

        assertThat(values(series.get(0).getVal().getNumRef().getNumCache())).containsExactly("0=258.0", "1=90.0");
        assertThat(values(series.get(1).getVal().getNumRef().getNumCache())).containsExactly("0=250.0");
        var text = WorkbookText.of(file);
        assertThat(text.row("图表", "图1")).isEqualTo("图1 | 网格服务员和监测对象和上年比 | 人 | 纳入监测人数的上年数 | 综合指标：PA03、XZ26");
        assertThat(text.row("图表", "PA03")).endsWith("| =INDEX('综合指标'!$F:$F,MATCH($A10,'综合指标'!$B:$B,0)) → 250 [#,##0]");
    }

    @Test
    void isLeftOutIfTheSchemeHasNoCharts() throws IOException {
        Releases.write(Releases.of("DJ01").release(), file);

        assertThat(WorkbookText.of(file).toString()).doesNotContain("图表");
    }
}
