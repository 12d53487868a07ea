package org.nianbao.scheme;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.formula.Names;

/**
 * The register of the units that must report (名录), in the order in which a release lists them.
 *
 * @param changes the differences from last year's register; a unit that is not among them has not changed
 */
public record Register(List<Unit> units, List<RegisterChange> changes) {

    private static final int SUGGESTIONS = 3;

    public Register {
        units = List.copyOf(units);
        changes = List.copyOf(changes);
    }

    /** Returns the code under which a unit reported last year; empty if it did not report. */
    public String formerCode(Unit unit) {
        return changes.stream()
                .filter(change -> change.present().equals(unit.code()))
                .findFirst()
                .map(RegisterChange::former)
                .orElse(unit.code());
    }

    /** Returns the unit with a code; the comparison ignores blanks and the width of digits. */
    public Optional<Unit> unit(String code) {
        var normal = Names.normalised(code);
        return units.stream().filter(unit -> unit.code().equals(normal)).findFirst();
    }

    /** Returns the unit with a name, an alias or a code. */
    public Optional<Unit> called(String text) {
        return unit(text)
                .or(() -> units.stream().filter(unit -> isCalled(unit, text)).findFirst());
    }

    /** Returns whether a unit has a name, in the register or as an alias. */
    public static boolean isCalled(Unit unit, String text) {
        var normal = Names.normalised(text);
        return names(unit).anyMatch(name -> Names.normalised(name).equals(normal));
    }

    /** Returns the unit whose name, alias or code occurs in a text such as a file name; the longest match counts. */
    public Optional<Unit> mentionedIn(String text) {
        var normal = Names.normalised(text);
        return units.stream()
                .flatMap(unit -> Stream.concat(names(unit), Stream.of(unit.code()))
                        .map(Names::normalised)
                        .filter(normal::contains)
                        .map(name -> new Mention(unit, name.length())))
                .max(comparingInt(Mention::length))
                .map(Mention::unit);
    }

    /** Returns the units whose names are nearest to a text that names none, the nearest first. */
    public List<Unit> nearest(String text) {
        return units.stream()
                .sorted(comparingInt(unit -> names(unit)
                        .mapToInt(name -> Names.distance(name, text))
                        .min()
                        .orElse(Integer.MAX_VALUE)))
                .limit(SUGGESTIONS)
                .toList();
    }

    private static Stream<String> names(Unit unit) {
        return Stream.concat(Stream.of(unit.name()), unit.aliases().stream());
    }

    private record Mention(Unit unit, int length) {}
}
