package org.nianbao.formula;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What rows contribute to a number: a tally for each aggregate of its formula. Immutable.
 *
 * <p>The tallies of several sets of rows merge into those of all of them. So the number of a township is made of what
 * its units contribute, without their rows.
 */
public final class Tallies {

    private final List<Tally> each;

    Tallies(List<Tally> each) {
        this.each = List.copyOf(each);
    }

    /** Returns the tallies of these rows and those of others, of the same formula. */
    public Tallies merged(Tallies other) {
        if (each.size() != other.each.size()) {
            throw new IllegalArgumentException("the tallies are of different formulas");
        }
        return new Tallies(IntStream.range(0, each.size())
                .mapToObj(i -> each.get(i).merged(other.each.get(i)))
                .toList());
    }

    List<Tally> each() {
        return each;
    }

    /** Returns all that they keep as texts, always the same for the same rows: a list for each aggregate. */
    public List<List<String>> content() {
        return each.stream()
                .map(tally -> Stream.concat(Stream.of(mark(tally)), tally.content().stream())
                        .toList())
                .toList();
    }

    private static String mark(Tally tally) {
        return tally == Tally.Spoilt.SPOILT ? Aggregate.SPOILT : "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tallies tallies && each.equals(tallies.each);
    }

    @Override
    public int hashCode() {
        return each.hashCode();
    }

    @Override
    public String toString() {
        return each.toString();
    }
}
