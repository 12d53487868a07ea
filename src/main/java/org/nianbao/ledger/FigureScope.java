package org.nianbao.ledger;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import org.nianbao.scheme.DivisionLevel;

/**
 * What a figure is about: a division of a level, in a year.
 *
 * @param code the division code; a township and its office have the same one
 * @param about the year that the figure is about: that of the report or, where its forms state last year's, the year before
 */
public record FigureScope(DivisionLevel level, String code, int about) implements Comparable<FigureScope> {

    private static final Comparator<FigureScope> ORDER =
            comparing(FigureScope::level).thenComparing(FigureScope::code).thenComparing(FigureScope::about);

    @Override
    public int compareTo(FigureScope other) {
        return ORDER.compare(this, other);
    }
}
