package org.nianbao.report;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nianbao.Golden;
import org.nianbao.release.Releases;
import org.nianbao.report.Report.TextKind;
import org.nianbao.report.Report.TextRun;
import org.nianbao.scheme.Indicator;
import org.nianbao.submission.Verdict;

class ReportTests {

    private static final Pattern DIGIT = Pattern.compile("[0-9０-９]");

    private static Report report(Releases releases) {
        return Report.of(releases.release());
    }

    private static String text(Releases releases) {
        return ReportText.of(report(releases));
    }

    private static String section(Report report, String heading) {
        return sections(report)
                .filter(section -> section.heading().endsWith(heading))
                .map(Report.Section::text)
                .collect(joining());
    }

    private static Stream<Report.Section> sections(Report report) {
        return report.chapters().stream().flatMap(chapter -> chapter.sections().stream());
    }

    private static Stream<TextRun> runs(Report report, TextKind kind) {
        return sections(report).flatMap(section -> section.runs().stream()).filter(run -> run.kind() == kind);
    }

    private static Stream<Indicator> indicators() {
        return Releases.SCHEME.indicators().stream();
    }

    @Test
    void tellsTheFiguresThatWerePublished() throws IOException {
        Golden.assertMatches("report/2023.txt", text(Releases.whole()));
    }

    /** Each has a figure of its own, so that none can stand for another. */
    @Test
    void tellsEveryIndicator() {
        var releases = Releases.whole();
        indicators().forEach(indicator -> releases.township(indicator.code(), figure(indicator)));
        var report = report(releases);

        assertThat(runs(report, TextKind.FIGURE).map(TextRun::text).distinct()).hasSize(115);
        assertThat(indicators())
                .allSatisfy(indicator -> assertThat(runs(report, TextKind.FIGURE))
                        .extracting(TextRun::text)
                        .anyMatch(text -> text.startsWith(indicator.approximately(new BigDecimal(figure(indicator))))
                                || text.matches("(第|百分之)[一二三四五六七八九十百千零]+名?")));
    }

    private static String figure(Indicator indicator) {
        return Releases.SCHEME.indicators().indexOf(indicator) + 2001 + "";
    }

    @Test
    void hasNoNumbersButThoseOfIndicators() {
        var report = report(Releases.whole());

        assertThat(runs(report, TextKind.WORDS)).extracting(TextRun::text).noneMatch(DIGIT.asPredicate());
        assertThat(runs(report, TextKind.FIGURE)).hasSize(109);
        assertThat(report.chapters().stream().map(Report.Chapter::heading)).noneMatch(DIGIT.asPredicate());
        assertThat(sections(report).map(Report.Section::heading)).noneMatch(DIGIT.asPredicate());
        assertThat(report.title() + String.join("", report.opening()).replace("2023", ""))
                .isEqualTo("沙日浩来镇2023年年终工作统计报告现将年全镇各项工作的统计情况报告如下。各填报单位的报表已全部计入。");
    }

    @Test
    void marksWhatWaitsForAUnitAndSaysForWhich() {
        var report = report(Releases.whole().missing("友爱村").refused("金星嘎查", Verdict.HELD));

        assertThat(report.isFinal()).isFalse();
        assertThat(section(report, "矛盾化解"))
                .isEqualTo("聘请政府法律顾问1名，矛盾纠纷调解协会有会员【待定】[注1]。化解重点案件【待定】[注1]，其中赴河北化解重复访案件1件。"
                        + "新评选银牌调解员【待定】[注1]，累计评选调解之星【待定】[注1]、维稳之星【待定】[注1]，新发放“以案定补”资金【待定】[注1]。");
        assertThat(section(report, "意识形态")).doesNotContain("待定");
        assertThat(report.notes()).containsExactly("待定：缺友爱村（未报）、金星嘎查（待说明）的报表。");
        assertThat(report.opening().get(1)).isEqualTo("尚未计入的填报单位：友爱村（未报）、金星嘎查（待说明），有关数字以“【待定】”表示，报齐后重新生成。");
    }

    @Test
    void marksWhatMayChangeAndSaysWhy() {
        var report =
                report(Releases.whole().refusedAgain("金星嘎查", Verdict.RETURNED).disputed("友爱村", "PA06"));

        assertThat(section(report, "矛盾化解"))
                .startsWith("聘请政府法律顾问1名，矛盾纠纷调解协会有会员186人（暂定）[注2]。化解重点案件6件（暂定）[注1]，其中赴河北化解重复访案件1件。");
        assertThat(section(report, "网格管理")).contains("网格信息采集实现全覆盖（暂定）[注1]。");
        assertThat(report.notes())
                .containsExactly("暂定：金星嘎查最新一批报表退回，按较早批次计入。", "暂定：金星嘎查最新一批报表退回，按较早批次计入；友爱村有跨村审核意见没有处理。");
    }

    @Test
    void saysInWordsOnlyWhatTheFigureMakesTrue() {
        var most = report(Releases.whole()
                .township("XZ22", "75")
                .township("XZ15", "1")
                .township("JJ12", "0")
                .township("PA04", "99.63"));

        assertThat(section(most, "项目建设")).contains("实施项目4个，项目完工率为75%。");
        assertThat(section(most, "生态保护")).contains("“四乱”问题2处，已整改到位1处；");
        assertThat(section(most, "执纪审查")).contains("立案审查1件，年末全部办结。");
        assertThat(section(most, "网格管理")).contains("做到一格一员，网格信息覆盖率为99.63%。");
    }

    @Test
    void saysOfNothingThatIsWaitedForThatItIsDone() {
        assertThat(section(report(Releases.whole().missing("友爱村")), "项目建设"))
                .contains("项目完工率为【待定】[注1]。")
                .doesNotContain("全部完工");
    }

    @Test
    void saysThatARatioToNothingCannotBeTold() {
        var report = report(Releases.whole().withoutTownship("XZ19").withoutTownship("DJ14"));

        assertThat(section(report, "党员队伍")).contains("参训率为【待定】[注1]。");
        assertThat(section(report, "生态保护")).endsWith("整改完成率为【待定】[注1]。");
        assertThat(report.notes()).containsExactly("待定：没有数据，或无法计算。");
    }

    @Test
    void wordsNumbersAsTheReportDoes() {
        var report = report(Releases.whole()
                .township("XC05", "420")
                .township("XC06", "9")
                .township("DJ14", "99.63")
                .township("DJ18", "12")
                .township("XZ05", "8154.55"));

        assertThat(section(report, "理论宣讲")).contains("理论政策宣讲9场。", "参学420人次；");
        assertThat(section(report, "党员队伍")).contains("参训率为百分之九十九点六三。", "列第十二名。");
        assertThat(section(report, "种植业")).contains("清种大豆8154.6亩");
    }
}
