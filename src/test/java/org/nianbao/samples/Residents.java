package org.nianbao.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The households of a village, and who of their heads has not been given an office yet. */
final class Residents {

    private final List<Household> households = new ArrayList<>();
    private final Set<Person> taken = new HashSet<>();

    static Residents of(Village village, People people) {
        var dice = village.dice("residents");
        var residents = new Residents();
        var shares = dice.spread(village.households(), village.groups(), 12, 99);
        for (var group = 1; group <= village.groups(); group++) {
            for (var i = 1; i <= shares[group - 1]; i++) {
                var born = LocalDate.of(dice.between(1941, 1994), 1, 1);
                var head = people.person(dice, dice.percent(14), born, born.plusDays(364));
                residents.households.add(new Household("%s%02d%03d".formatted(village.code(), group, i), group, head));
            }
        }
        return residents;
    }

    List<Household> households() {
        return List.copyOf(households);
    }

    Household of(Person head) {
        return households.stream()
                .filter(household -> household.head().equals(head))
                .findFirst()
                .orElseThrow();
    }

    /** So many heads of households that fit and have no other office, by chance. */
    List<Person> take(Dice dice, int count, Predicate<Person> fit) {
        var found = dice.shuffled(households).stream()
                .map(Household::head)
                .filter(head -> !taken.contains(head) && fit.test(head))
                .limit(count)
                .toList();
        if (found.size() < count) {
            throw new IllegalStateException("only %d of %d residents fit".formatted(found.size(), count));
        }
        taken.addAll(found);
        return found;
    }
}
