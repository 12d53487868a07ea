package org.nianbao.workbook.selfcheck;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/**
 * A search for entries by what several columns say of them, as formulas that count what is found.
 *
 * <p>A column may say neither what is wanted nor anything else: because it is blank, or because it is faulty.
 */
record Search(List<Place> places) {

    /** What a column says of an entry that is wanted, of one that is faulty, and of one that is blank. */
    static final String YES = "\"t\"";

    static final String FAULTY = "\"f\"";
    static final String BLANK = "\"n\"";

    Search {
        places = List.copyOf(places);
    }

    /**
     * A range, and what is looked for in it.
     *
     * @param faulty the cell that says how many entries are faulty there
     * @param blank the cell that says how many are blank
     */
    record Place(String range, String wanted, String faulty, String blank) {

        private Place with(String other) {
            return new Place(range, other, faulty, blank);
        }
    }

    /** What is looked for and where, as spreadsheets want it. */
    String criteria() {
        return places.stream()
                .map(place -> place.range() + "," + place.wanted())
                .collect(joining(","));
    }

    /** How many entries there are. */
    String count() {
        return "COUNTIFS(%s)".formatted(criteria());
    }

    /** How many entries there might be, did not some of them leave something open. */
    String possible() {
        return cases(0, false);
    }

    /** How many entries might be meant: something in them is faulty, and nothing says that they are not. */
    String doubtful() {
        return cases(0, true);
    }

    /**
     * Counts all ways in which each of the places from one on may hold what is wanted, be faulty, or be blank. Where none
     * is, spreadsheets need not look: there are many ways, and entries in each.
     *
     * @param doubtful whether only those ways count in which something is faulty
     */
    private String cases(int from, boolean doubtful) {
        if (from == places.size()) {
            return doubtful ? "0" : count();
        }
        var place = places.get(from);
        return "%s+%s+%s"
                .formatted(
                        cases(from + 1, doubtful),
                        ifAny(place.faulty(), with(from, FAULTY).cases(from + 1, false)),
                        ifAny(place.blank(), with(from, BLANK).cases(from + 1, doubtful)));
    }

    private static String ifAny(String number, String count) {
        return count.equals("0") ? count : "IF(%s=0,0,%s)".formatted(number, count);
    }

    private Search with(int index, String wanted) {
        var changed = new ArrayList<>(places);
        changed.set(index, places.get(index).with(wanted));
        return new Search(changed);
    }
}
