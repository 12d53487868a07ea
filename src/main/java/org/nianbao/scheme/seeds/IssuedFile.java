package org.nianbao.scheme.seeds;

import java.util.List;
import java.util.Optional;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Unit;

/**
 * {@code issued/B09.csv} and the like: the rows of a form that were issued to units, with the unit's code and some of
 * the form's columns, with headings such as {@code 区划代码,地块编号,面积（亩）}. A unit that sends the form and is not on the list
 * has no rows.
 */
record IssuedFile(String file, Form form, RegisterFile register, FaultCollector faults) {

    private static final String UNIT = "区划代码";

    void read(SeedFiles files, SeedRows rows) {
        var headings = files.headings(file);
        if (areKnown(headings)) {
            register.units().stream().filter(form::isDueFrom).forEach(unit -> rows.of(unit, form));
            files.csv(file, headings)
                    .forEach(line -> unit(line).ifPresent(unit -> fill(rows.add(unit, form), headings, line)));
        }
    }

    private boolean areKnown(List<String> headings) {
        var before = faults.count();
        if (!headings.contains(UNIT)) {
            faults.add(file, 1, "缺少“%s”这一栏".formatted(UNIT));
        }
        headings.stream()
                .filter(heading -> !heading.equals(UNIT) && form.slot(heading).isEmpty())
                .forEach(heading -> faults.add(file, 1, "%s 没有“%s”这一栏".formatted(form.label(), heading)));
        return faults.count() == before;
    }

    private Optional<Unit> unit(SeedTable.Line line) {
        var unit = register.unit(line.value(UNIT)).filter(form::isDueFrom);
        if (unit.isEmpty() && register.isWhole() && register.ofUnknownKind().isEmpty()) {
            faults.add(file, line.number(), "名录中没有报 %s 的单位 %s".formatted(form.label(), line.value(UNIT)));
        }
        return unit;
    }

    private void fill(SeedRows.Values row, List<String> headings, SeedTable.Line line) {
        headings.stream()
                .filter(heading -> !line.value(heading).isEmpty())
                .forEach(heading ->
                        form.slot(heading).ifPresent(slot -> put(row, slot, line.value(heading), line.number())));
    }

    private void put(SeedRows.Values row, int slot, String text, int line) {
        var column = form.columns().get(slot);
        SeedValue.of(column, text)
                .ifPresentOrElse(
                        value -> row.put(slot, value),
                        () -> faults.add(
                                file,
                                line,
                                "“%s”应是%s，写的是“%s”".formatted(column.name(), SeedValue.expected(column), text)));
    }
}
