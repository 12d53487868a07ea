package org.nianbao.workbook.reading;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.nianbao.submission.Finding;

/** Collects how the cells of one column were normalised: {@code “１２”读作 12}. */
final class Rewritten {

    private static final int SHOWN = 3;

    /** What stands in the cell, and what was read. */
    private record Pair(String raw, String read) {}

    private Set<Pair> pairs = Set.of();

    /** Records a cell; one whose content is masked looks alike before and after, and is left out. */
    void add(String raw, String read) {
        if (!raw.equals(read)) {
            if (pairs.isEmpty()) {
                pairs = new LinkedHashSet<>();
            }
            pairs.add(new Pair(raw, read));
        }
    }

    /** The finding with the first few of the ways behind its message. */
    Finding completing(Finding finding) {
        return pairs.isEmpty()
                ? finding
                : finding.with(Finding.Sides.found(shown(Pair::raw, "、")).expecting(shown(Pair::read, "、")))
                        .saying(finding.message() + "："
                                + shown(pair -> "“" + pair.raw + "”读作“" + pair.read + "”", "，"));
    }

    private String shown(Function<Pair, String> part, String between) {
        var first = pairs.stream().limit(SHOWN).map(part).collect(joining(between));
        return pairs.size() > SHOWN ? first + " 等" + pairs.size() + "种" : first;
    }
}
