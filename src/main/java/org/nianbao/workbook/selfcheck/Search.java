package org.nianbao.workbook.selfcheck;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

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

    /** A range, and what is looked for in it. */
    record Place(String range, String wanted) {}

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
        return cases(List.of()).map(Search::count).collect(joining("+"));
    }

    /** How many entries might be meant: something in them is faulty, and nothing says that they are not. */
    String doubtful() {
        return cases(List.of())
                .filter(looks ->
                        looks.places().stream().anyMatch(place -> place.wanted().equals(FAULTY)))
                .map(Search::count)
                .collect(joining("+"));
    }

    /** All ways in which each of the places may hold what is wanted, be faulty, or be blank. */
    private Stream<Search> cases(List<Place> before) {
        if (before.size() == places.size()) {
            return Stream.of(new Search(before));
        }
        var place = places.get(before.size());
        return Stream.of(place.wanted(), FAULTY, BLANK)
                .map(wanted -> Stream.concat(before.stream(), Stream.of(new Place(place.range(), wanted)))
                        .toList())
                .flatMap(this::cases);
    }
}
