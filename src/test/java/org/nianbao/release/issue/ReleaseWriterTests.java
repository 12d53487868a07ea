package org.nianbao.release.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.Golden;
import org.nianbao.WorkbookText;
import org.nianbao.outbox.TargetInUseException;
import org.nianbao.release.Release;
import org.nianbao.release.Releases;
import org.nianbao.scheme.Level;
import org.nianbao.submission.Verdict;

class ReleaseWriterTests {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    private final Path folder;

    ReleaseWriterTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void saysWhatThereIsToSay() throws IOException {
        var written = Releases.write(someUnitsLeftOut(), target());

        assertThat(written.changed()).isTrue();
        Golden.assertMatches(
                "release/some-units-left-out.txt", WorkbookText.of(target()).toString());
    }

    @Test
    void writesEveryIndicatorOfTheScheme() throws IOException {
        Releases.write(Releases.whole().release(), target());

        var text = WorkbookText.of(target());
        assertThat(text.row("封面", "与公布数核对")).isEqualTo("与公布数核对 | 一致 115/115 项");
        assertThat(text.row("综合指标", "XZ18")).contains("245.8725 [#,##0.0000]");
        assertThat(text.row("综合指标", "XZ28")).startsWith("乡村振兴 | XZ28 | 脱贫家庭签约医生覆盖率 [注 1] | % | 100 [#,##0]");
    }

    @Test
    void givesTheSameBytesInAnyZoneAndLocale() throws IOException {
        var release = someUnitsLeftOut();
        var here = Releases.write(release, folder.resolve("here.xlsx"));
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            var there = Releases.write(release, folder.resolve("there.xlsx"));

            assertThat(there.sha256()).isEqualTo(here.sha256());
            assertThat(there.file()).hasSameBinaryContentAs(here.file());
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void doesNotDependOnTheOrderInWhichItIsToldOfUnits() throws IOException {
        var one = release();
        var standings = new ArrayList<>(one.standings());
        Collections.reverse(standings);
        var other = new Release(
                one.scheme(),
                standings,
                one.unattributed(),
                one.betweenUnits(),
                one.figures(),
                one.reconciliation(),
                one.lastYear());

        assertThat(Releases.write(other, folder.resolve("other.xlsx")).sha256())
                .isEqualTo(Releases.write(one, target()).sha256());
    }

    @Test
    void knowsNothingOfTheRun() throws IOException {
        Releases.write(release(), target());

        var everything = new StringBuilder();
        try (var zip = new ZipFile(target().toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                everything.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                assertThat(entry.getTimeLocal()).hasToString("1980-02-01T00:00");
            }
        }
        assertThat(everything)
                .contains("2024-01-10T00:00:00Z", "沙日浩来镇人民政府")
                .doesNotContain("98765432", folder.toString(), System.getProperty("user.name") + "/");
    }

    @Test
    void leavesAFileAloneThatAlreadySaysTheSame() throws IOException {
        var first = Releases.write(release(), target());
        Files.setLastModifiedTime(target(), LONG_AGO);

        var second = Releases.write(release(), target());

        assertThat(second).isEqualTo(new WrittenRelease(target(), first.sha256(), false));
        assertThat(Files.getLastModifiedTime(target())).isEqualTo(LONG_AGO);
    }

    @Test
    void replacesAFileThatSaysSomethingElse() throws IOException {
        Releases.write(release(), target());

        var revised = Releases.write(Releases.of("DJ01").missing("友爱村").release(), target());

        assertThat(revised.changed()).isTrue();
        assertThat(WorkbookText.of(target()).row("封面", "未报")).isEqualTo("未报 | 1 个：友爱村");
    }

    @Test
    void makesTheFolderAndLeavesNothingButTheReleaseInIt() throws IOException {
        var deep = folder.resolve("报出").resolve("2023").resolve("汇总表.xlsx");

        Releases.write(release(), deep);

        try (var files = Files.list(deep.getParent())) {
            assertThat(files)
                    .containsExactlyInAnyOrder(
                            deep, deep.resolveSibling("汇总表.csv"), deep.resolveSibling("汇总表.csv-metadata.json"));
        }
    }

    @Test
    void clearsAwayWhatACrashLeftHalfWritten() throws IOException {
        var draft = folder.resolve(".汇总表.xlsx.tmp");
        Files.writeString(draft, "half of a workbook".repeat(10_000));
        Files.setLastModifiedTime(draft, FileTime.fromMillis(0));
        Releases.write(release(), target());
        assertThat(draft).doesNotExist();

        Files.writeString(draft, "half of a workbook");
        Files.setLastModifiedTime(draft, FileTime.fromMillis(0));
        assertThat(Releases.write(release(), target()).changed()).isFalse();
        assertThat(draft).doesNotExist();
    }

    @Test
    void saysSoWhenThereIsAFolderInThePlaceOfTheFile() throws IOException {
        Files.createDirectories(target().resolve("in the way"));

        assertThatThrownBy(() -> Releases.write(release(), target()))
                .isInstanceOf(TargetInUseException.class)
                .hasMessage("无法写入 " + target() + "：那里有一个同名的文件夹，请把它改名或移走，然后重新运行");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(target());
        }
    }

    private Path target() {
        return folder.resolve("汇总表.xlsx");
    }

    private static Release someUnitsLeftOut() {
        return Releases.of("DJ01", "DJ14", "DJ15", "XC01", "XC05", "XZ12")
                .missing("友爱村")
                .refused("金星嘎查", Verdict.RETURNED, Releases.finding(Level.MANDATORY, "全年实交 12 ≠ 13，相差 1"))
                .refusedAgain("水泉嘎查", Verdict.HELD, Releases.finding(Level.VERIFY, "比上年增长 275%"))
                .unattributed("未命名.xlsx", "封面的区划代码“150525106299”不在名录中")
                .lastYear("DJ01", "19")
                .lastYear("DJ15", "39874.5")
                .release();
    }

    private static Release release() {
        return Releases.of("DJ01", "DJ15", "XZ12").lastYear("DJ15", "39874.5").release();
    }
}
