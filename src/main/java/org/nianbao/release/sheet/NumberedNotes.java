package org.nianbao.release.sheet;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.scheme.Indicator;

/** Notes on single figures ({@code [注 1]}), numbered alike on all sheets, in the order in which they are first referred to. */
public final class NumberedNotes {

    private final Map<String, List<String>> byIndicator;
    private final List<String> all;

    /**
     * Numbers notes.
     *
     * @param byIndicator the texts, by the code of the indicator that they are about, in the order of the indicators
     */
    public NumberedNotes(Map<String, List<String>> byIndicator) {
        this.byIndicator = byIndicator;
        all = byIndicator.values().stream().flatMap(List::stream).distinct().toList();
    }

    /** Returns the name of an indicator with the marks of its notes. */
    public String marked(Indicator indicator) {
        return Stream.ofNullable(byIndicator.get(indicator.code()))
                .flatMap(List::stream)
                .map(text -> " " + mark(all.indexOf(text)))
                .collect(joining("", indicator.name(), ""));
    }

    private static String mark(int index) {
        return "[注 " + (index + 1) + "]";
    }

    /** Returns the notes themselves. */
    public List<PrintedCell> lines() {
        return IntStream.range(0, all.size())
                .mapToObj(index -> PrintedCell.line(mark(index) + " " + all.get(index)))
                .toList();
    }
}
