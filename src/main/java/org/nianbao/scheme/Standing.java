package org.nianbao.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nianbao.formula.Faulty;
import org.nianbao.formula.RowView;

/**
 * How the entries of a ledger of standing things last from year to year: what each is known by, and the column that says
 * what became of it this year (本年变动).
 *
 * @param key the slots of the columns that an entry is known by, whatever else of it changes
 * @param change the slot of the column that says what became of an entry of last year
 * @param pending the code that the blank workbook begins with: nobody has looked at the entry yet
 * @param gone the code of what is there no more, so that the row is no entry of this year
 */
public record Standing(List<Integer> key, int change, String pending, String gone) {

    public Standing {
        key = List.copyOf(key);
    }

    /** Returns what an entry is known by; empty if any part of it is blank or could not be read. */
    public Optional<List<String>> key(RowView entry) {
        var values = new ArrayList<String>();
        for (var slot : key) {
            var value = entry.value(slot);
            if (value == null || value == Faulty.FAULTY) {
                return Optional.empty();
            }
            values.add(value.toString());
        }
        return Optional.of(values);
    }

    /** Returns the slots of the columns that belong to this year alone, and that a sheet must have. */
    public List<Integer> ofThisYear(Form form) {
        return IntStream.range(0, form.columns().size())
                .filter(slot -> slot != change)
                .filter(slot -> form.columns().get(slot).carried().isEmpty()
                        && !form.columns().get(slot).optional())
                .boxed()
                .toList();
    }

    /** Returns the slots of the columns by which a clerk knows an entry again: its key, and the first name in it. */
    public List<Integer> shown(Form form) {
        var shown = new ArrayList<>(key);
        IntStream.range(0, form.columns().size())
                .filter(slot -> form.columns().get(slot).personal() == PersonalKind.NAME
                        && !form.columns().get(slot).carried().isEmpty())
                .boxed()
                .findFirst()
                .filter(slot -> !key.contains(slot))
                .ifPresent(shown::add);
        return List.copyOf(shown);
    }
}
