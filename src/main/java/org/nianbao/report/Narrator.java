package org.nianbao.report;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.release.Finality;
import org.nianbao.release.Release;
import org.nianbao.release.balance.Breakdown;
import org.nianbao.report.Report.Chapter;
import org.nianbao.report.Report.Section;
import org.nianbao.report.Report.TextKind;
import org.nianbao.report.Report.TextRun;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.Narrative;
import org.nianbao.submission.ReportingStatus;

/** Puts the figures of a release into the sentences of its scheme. */
final class Narrator {

    private static final String PENDING = "【待定】";
    private static final String PROVISIONAL = "（暂定）";

    private final Release release;
    private final ReportNotes notes = new ReportNotes();

    Narrator(Release release) {
        this.release = release;
    }

    Report report() {
        var narrative = release.scheme().narrative();
        var chapters = numbered(narrative.chapters(), this::chapter);
        return new Report(
                release.scheme().edition(),
                narrative.title(),
                List.of(narrative.opening(), coverage()),
                chapters,
                notes.texts());
    }

    private String coverage() {
        var missing = release.standings().stream()
                .filter(standing -> standing.inFigures().isEmpty())
                .map(ReportingStatus::withState)
                .collect(joining("、"));
        return missing.isEmpty() ? "各填报单位的报表已全部计入。" : "尚未计入的填报单位：" + missing + "，有关数字以“" + PENDING + "”表示，报齐后重新生成。";
    }

    private Chapter chapter(String number, Narrative.Chapter chapter) {
        return new Chapter(number + "、" + chapter.heading(), numbered(chapter.sections(), this::section));
    }

    private Section section(String number, Narrative.Section section) {
        return new Section("（" + number + "）" + section.heading(), runs(section.parts()));
    }

    private static <T, R> List<R> numbered(List<T> all, BiFunction<String, T, R> made) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> made.apply(ChineseNumeral.of(BigDecimal.valueOf(i + 1L)), all.get(i)))
                .toList();
    }

    private List<TextRun> runs(List<Narrative.Part> parts) {
        return parts.stream()
                .flatMap(this::runs)
                .filter(run -> !run.text().isEmpty())
                .toList();
    }

    private Stream<TextRun> runs(Narrative.Part part) {
        return part.fold(words -> Stream.of(new TextRun(TextKind.WORDS, words.text())), this::figure, this::choice);
    }

    private Stream<TextRun> figure(Narrative.Figure figure) {
        var indicator = figure.indicator();
        var finality = Finality.of(release, indicator);
        return Breakdown.of(release, indicator)
                .total()
                .filter(value -> finality.isComplete())
                .map(value -> followed(new TextRun(TextKind.FIGURE, FigureWording.of(figure, value)), finality))
                .orElseGet(() -> Stream.of(new TextRun(TextKind.OPEN, PENDING), mark(notes.whyPending(finality))));
    }

    /** What the condition says is said only of figures that are all there. */
    private Stream<TextRun> choice(Narrative.Choice choice) {
        var condition = choice.condition();
        var complete = condition.indicators().stream().map(this::finality).allMatch(Finality::isComplete);
        if (!complete || !condition.holds(release.figures()::township)) {
            return runs(choice.otherwise()).stream();
        }
        var then = runs(choice.then());
        var last = then.get(then.size() - 1);
        var doubtful = condition.indicators().stream().map(this::finality).filter(finality -> !finality.isFinal());
        return Stream.concat(
                then.subList(0, then.size() - 1).stream(),
                doubtful.findFirst().map(finality -> followed(last, finality)).orElseGet(() -> Stream.of(last)));
    }

    private Finality finality(Indicator indicator) {
        return Finality.of(release, indicator);
    }

    private Stream<TextRun> followed(TextRun run, Finality finality) {
        return finality.isFinal()
                ? Stream.of(run)
                : Stream.of(run, new TextRun(TextKind.OPEN, PROVISIONAL), mark(notes.whyProvisional(finality)));
    }

    private static TextRun mark(String mark) {
        return new TextRun(TextKind.MARK, mark);
    }
}
