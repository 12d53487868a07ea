package org.nianbao.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.scheme.Level;
import org.nianbao.submission.Finding;

/**
 * Makes one finding of many that have one cause, such as a branch code that is misspelled in all rows.
 *
 * <p>What differs between them is only what stands in the cells themselves. Findings that expect different values stay
 * apart, or the clerk would not know what each cell should be. So do those that may be explained, unless they found the
 * same value: an explanation holds for one value.
 *
 * @param most as many may stand side by side
 */
record Folding(int most) {

    private static final int SHOWN = 3;

    /** What findings on the same rule must have in common. */
    private record Alike(String rule, String sheet, String message, String expected, String explained) {

        static Alike of(Finding finding, String message) {
            return new Alike(
                    finding.rule(),
                    finding.sheet(),
                    message,
                    finding.expected(),
                    finding.level() == Level.VERIFY ? finding.found() : "");
        }
    }

    /** The findings of one check on the rows of a form. */
    Stream<Finding> ofRows(Stream<Finding> findings) {
        return folded(findings.toList(), finding -> Alike.of(finding, ""), List::size, "行");
    }

    /** The findings on the cells of a file, whose messages quote what was found there. */
    Stream<Finding> ofCells(Stream<Finding> findings) {
        return folded(findings.toList(), finding -> Alike.of(finding, withoutFound(finding)), Folding::cells, "处");
    }

    private static String withoutFound(Finding finding) {
        return finding.found().isEmpty() ? finding.message() : finding.message().replace(finding.found(), "");
    }

    private static int cells(List<Finding> findings) {
        return findings.stream().mapToInt(finding -> finding.cells().size()).sum();
    }

    /** Each finding in its place, or all those that are like it in the place of the first. */
    private Stream<Finding> folded(
            List<Finding> findings, Function<Finding, Alike> likeness, ToIntFunction<List<Finding>> size, String unit) {
        var groups = IntStream.range(0, findings.size())
                .boxed()
                .collect(groupingBy(place -> likeness.apply(findings.get(place)), LinkedHashMap::new, toList()));
        var placed = new TreeMap<Integer, Finding>();
        groups.values().forEach(places -> {
            var alike = places.stream().map(findings::get).toList();
            var count = size.applyAsInt(alike);
            if (places.size() > 1 && count > most) {
                placed.put(places.get(0), one(alike, count + unit));
            } else {
                places.forEach(place -> placed.put(place, findings.get(place)));
            }
        });
        return placed.values().stream();
    }

    private static Finding one(List<Finding> alike, String count) {
        var first = alike.get(0);
        var imbalances = values(alike, Finding::imbalance);
        return first.at(
                        first.sheet(),
                        alike.stream()
                                .flatMap(finding -> finding.cells().stream())
                                .toList())
                .with(Finding.Sides.found(shown(values(alike, Finding::found), "、"))
                        .expecting(first.expected())
                        .apart(imbalances.size() == 1 ? first.imbalance() : ""))
                .saying(shown(values(alike, Finding::message), "；") + "，共" + count);
    }

    /** The first different values, one more than are shown; there may be as many as findings. */
    private static List<String> values(List<Finding> alike, Function<Finding, String> value) {
        return alike.stream().map(value).distinct().limit(SHOWN + 1).toList();
    }

    /** The first few of the values. */
    private static String shown(List<String> values, String between) {
        return values.stream().limit(SHOWN).collect(joining(between)) + (values.size() > SHOWN ? " 等" : "");
    }
}
