package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.job.Changes;
import org.nianbao.submission.Entered;
import org.nianbao.submission.Finding;

/** What changed since a time, for people: the units, and then the figures. */
record ChangesText(Changes changes) {

    private static final int SHOWN = 20;

    @Override
    public String toString() {
        var lines = Stream.concat(changes.units().stream().map(ChangesText::unit), figures(changes.figures()))
                .map(line -> "  " + line + "\n")
                .collect(joining());
        return "%n%s 以来%n%s".formatted(TownshipTime.shown(changes.since()), lines.isEmpty() ? "  没有变化\n" : lines);
    }

    private static String unit(Changes.OfUnit unit) {
        var now = unit.now();
        var what = unit.isNew()
                ? "报来%s".formatted(now.newest().map(StatusText::batch).orElse(""))
                : "重新审核";
        return "%s  %s，%s → %s%s"
                .formatted(
                        now.unit().name(),
                        what,
                        unit.before().state().chinese(),
                        now.state().chinese(),
                        now.newest()
                                .map(Entered::file)
                                .map(file -> "  " + file.name())
                                .orElse(""));
    }

    /** A line for each figure, and before them how many they are. */
    static Stream<String> figures(List<Changes.OfFigure> figures) {
        if (figures.isEmpty()) {
            return Stream.empty();
        }
        var more = figures.size() - SHOWN;
        return Stream.of(
                        Stream.of("指标变了 %d 项".formatted(figures.size())),
                        figures.stream().limit(SHOWN).map(ChangesText::figure),
                        more > 0 ? Stream.of("  另有 %d 项，见 --format json".formatted(more)) : Stream.<String>empty())
                .flatMap(part -> part);
    }

    private static String figure(Changes.OfFigure figure) {
        var indicator = figure.indicator();
        return "  %s %s  %s → %s %s"
                .formatted(
                        indicator.code(),
                        indicator.name(),
                        value(figure.before()),
                        value(figure.now()),
                        indicator.unit())
                .stripTrailing();
    }

    private static String value(@Nullable BigDecimal value) {
        return value == null ? "无" : Finding.number(value);
    }
}
