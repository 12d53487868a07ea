package org.nianbao.scheme.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.fixtures.Schemes;
import org.nianbao.scheme.SchemeException;
import org.nianbao.scheme.SchemeFault;

class ReportFileTests {

    private final Path folder;

    ReportFileTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void copyTheScheme() throws IOException {
        Schemes.copyTo(folder);
    }

    private void change(String text, String replacement) throws IOException {
        var file = folder.resolve("report.yaml");
        var content = Files.readString(file);
        assertThat(content).contains(text);
        Files.writeString(file, content.replace(text, replacement));
    }

    private List<String> faults() {
        var exception = catchThrowableOfType(SchemeException.class, new SchemeFolder(folder)::scheme);
        return exception.faults().stream().map(SchemeFault::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            收缴党费{DJ15}。             | 收缴党费{DJ15}，发展党员{DJ51}。 | 第32行：不认识“{DJ51}”，最相近的是 {DJ01}
            {项目完工}。                 | {项目完工}，{项目完结}。         | 第100行：不认识“{项目完结}”，最相近的是 {项目完工}
            {DJ14 百分之}                | {DJ14 百分}                      | 第33行：不认识“{DJ14 百分}”中的“百分”，只能写“百分之”
            收缴党费{DJ15}               | 收缴党费{DJ15 百分之}            | 第32行：DJ15 收缴党费 不是百分比，不能写作“百分之”
            收缴党费{DJ15}。             | 收缴党费{DJ15}。{DJ15            | 第32行：花括号不成对，数字写作 {指标代码}
            收缴党费{DJ15}。             | 收缴党费{DJ15}，共20个支部。     | 第32行：句子里不能写数字，要取自指标，写作 {指标代码}，或取自参数，写作 {参数.名称}
            heading: 种植业              | heading: 2023年种植业            | 第95行：句子里不能写数字，要取自指标，写作 {指标代码}，或取自参数，写作 {参数.名称}
            heading: 种植业              | heading: 种植业{XZ01}            | 第95行：这里只能写文字和 {参数.名称}
            {参数.报告年度}年年终        | {参数.年度}年年终                | 第3行：这里只能写文字和 {参数.名称}
            收缴党费{DJ15}。             | 收缴党费。                       | 第33行：没有句子用到指标 DJ15 收缴党费；可以接着 DJ14 写在这一行里，写作 {DJ15}
            {项目完工}。                 | 项目完工率为{XZ22}。             | 第11行：没有句子用到“项目完工”
            XZ22 = 100                   | XZ22 > 100                       | 第11行：“when”写的是“XZ22 > 100”，应是指标等于一个数或另一个指标，写作 XZ22 = 100
            '项目完工率为{XZ22}'         | '部分完工'                       | 第11行：条件不成立时也要说出这个数，请写上 {XZ22}
            .docx                        | .doc                             | 第2行：“file”写的是“沙日浩来镇2023年年终工作统计报告.doc”，应是以 .docx 结尾的文件名
            """)
    void tellsWhatIsWrongInASentence(String text, String replacement, String fault) throws IOException {
        change(text, replacement);

        assertThat(faults()).contains("report.yaml " + fault);
    }

    @Test
    void tellsAllFaultsAtOnce() throws IOException {
        change("{DJ01}", "{DJ51}");
        change("{XZ27}", "50万元");

        assertThat(faults())
                .containsExactly(
                        "report.yaml 第18行：没有句子用到指标 DJ01 镇党委所辖基层党支部数；请在“党建”一章里写一句，写作 {DJ01}",
                        "report.yaml 第23行：不认识“{DJ51}”，最相近的是 {DJ01}",
                        "report.yaml 第108行：句子里不能写数字，要取自指标，写作 {指标代码}，或取自参数，写作 {参数.名称}",
                        "report.yaml 第108行：没有句子用到指标 XZ27 监测户帮扶资金；可以接着 XZ26 写在这一行里，写作 {XZ27}");
    }

    @Test
    void mayBeLeftOut() throws IOException {
        Files.delete(folder.resolve("report.yaml"));

        assertThat(new SchemeFolder(folder).scheme().narrative().isEmpty()).isTrue();
    }
}
