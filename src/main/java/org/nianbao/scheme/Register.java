package org.nianbao.scheme;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.formula.Names;

/**
 * The register of the units that must report (名录), in the order in which a release lists them.
 *
 * @param changes how they came of last year's; a unit that is not among them is what it was
 */
public record Register(List<Unit> units, List<RegisterChange> changes) {

    private static final int SUGGESTIONS = 3;

    public Register {
        units = List.copyOf(units);
        changes = List.copyOf(changes);
    }

    /** The code under which a unit reported last year; empty if it did not. */
    public String formerCode(Unit unit) {
        return changes.stream()
                .filter(change -> change.present().equals(unit.code()))
                .findFirst()
                .map(RegisterChange::former)
                .orElse(unit.code());
    }

    /** The unit with a code, which is compared without blanks and in half-width digits. */
    public Optional<Unit> unit(String code) {
        var normal = Names.normalised(code);
        return units.stream().filter(unit -> unit.code().equals(normal)).findFirst();
    }

    /** The unit that goes by a name, an alias or a code. */
    public Optional<Unit> called(String text) {
        return unit(text)
                .or(() -> units.stream().filter(unit -> isCalled(unit, text)).findFirst());
    }

    /** Whether a unit goes by a name, as it stands in the register or as an alias. */
    public static boolean isCalled(Unit unit, String text) {
        var normal = Names.normalised(text);
        return names(unit).anyMatch(name -> Names.normalised(name).equals(normal));
    }

    /** The unit whose name, alias or code stands in a text such as a file name; the longest match counts. */
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

    /** The units whose names are nearest to a text that names none, the nearest first. */
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
