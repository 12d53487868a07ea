package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.notice.FigureText;
import org.nianbao.job.ChangesSince;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.FileId;

/** What changed since a time, for people: the units, and then the figures. */
record ChangesText(ChangesSince changes) {

    private static final int SHOWN = 20;

    @Override
    public String toString() {
        var lines = Stream.concat(units().lines(), figures(changes.figures()))
                .map(line -> "  " + line + "\n")
                .collect(joining());
        return "\n%s 以来\n%s".formatted(TownshipTime.shown(changes.since()), lines.isEmpty() ? "  没有变化\n" : lines);
    }

    private String units() {
        var table = new TextTable();
        for (var unit : changes.units()) {
            var now = unit.now();
            table.add(
                    now.unit().name(),
                    event(unit),
                    unit.before().state().chinese() + " → " + now.state().chinese(),
                    now.newest().map(EnteredSubmission::file).map(FileId::name).orElse(""));
        }
        return table.toString();
    }

    private static String event(ChangesSince.ChangedUnit unit) {
        if (unit.isUndone()) {
            return "作废"
                    + unit.before().newest().map(EnteredSubmission::batchShown).orElse("");
        }
        return unit.isNew()
                ? "报来" + unit.now().newest().map(EnteredSubmission::batchShown).orElse("")
                : "重新审核";
    }

    /** Returns the number of figures, and a line for each. */
    static Stream<String> figures(List<ChangesSince.ChangedFigure> figures) {
        if (figures.isEmpty()) {
            return Stream.empty();
        }
        var table = new TextTable();
        figures.stream()
                .limit(SHOWN)
                .forEach(figure -> table.add(
                        "",
                        figure.indicator().code(),
                        figure.indicator().name(),
                        FigureText.change(figure),
                        figure.indicator().unit()));
        var more = figures.size() > SHOWN ? "  另有 %d 项，见 --format json\n".formatted(figures.size() - SHOWN) : "";
        return ("指标变了 %d 项\n".formatted(figures.size()) + table + more).lines();
    }
}
