package org.nianbao.localization;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The edits, and which of them depend on which cells. */
final class EditNetwork {

    private final List<Proposition> edits;
    private final Map<Integer, BitSet> byCell = new HashMap<>();

    EditNetwork(List<Proposition> edits) {
        this.edits = List.copyOf(edits);
        for (int edit = 0; edit < edits.size(); edit++) {
            var place = edit;
            edits.get(edit).cells().stream()
                    .forEach(cell ->
                            byCell.computeIfAbsent(cell, one -> new BitSet()).set(place));
        }
    }

    BitSet cells(int edit) {
        return edits.get(edit).cells();
    }

    /** The places of the edits that do not hold. */
    IntStream failing() {
        return IntStream.range(0, edits.size()).filter(edit -> !edits.get(edit).holds());
    }

    /** The places of the edits that depend on any of the cells. */
    BitSet placesTouching(BitSet cells) {
        var places = new BitSet();
        cells.stream().mapToObj(byCell::get).filter(some -> some != null).forEach(places::or);
        return places;
    }

    /** The edits that depend on any of the cells, those about the fewest cells first. */
    List<Proposition> touching(BitSet cells) {
        var touching = new ArrayList<Proposition>();
        placesTouching(cells).stream().mapToObj(edits::get).forEach(touching::add);
        touching.sort(Comparator.comparingInt(edit -> edit.cells().cardinality()));
        return touching;
    }
}
