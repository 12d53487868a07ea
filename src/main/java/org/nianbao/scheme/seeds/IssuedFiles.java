package org.nianbao.scheme.seeds;

import java.util.List;
import java.util.Optional;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.RowsByUnit;
import org.nianbao.scheme.Unit;

/**
 * {@code issued/B09.csv} and the like: a list that was issued with the task (底册), with the unit's code and some of the
 * form's columns, such as {@code 区划代码,地块编号,面积（亩）}. Whoever sends the form and is not on the list has none of
 * its rows. May be left out.
 */
final class IssuedFiles {

    private static final String FOLDER = "issued";
    private static final String UNIT = "区划代码";
    private static final String ENDING = ".csv";

    private final SeedFiles files;
    private final RegisterFile register;
    private final Faults faults;
    private final SeedRows rows = new SeedRows();

    private IssuedFiles(SeedFiles files, RegisterFile register, Faults faults) {
        this.files = files;
        this.register = register;
        this.faults = faults;
    }

    static RowsByUnit read(SeedFiles files, RegisterFile register, FormFiles forms, Faults faults) {
        var read = new IssuedFiles(files, register, faults);
        if (files.has(FOLDER)) {
            files.filesIn(FOLDER, ENDING).forEach(file -> read.add(file, forms));
        }
        return read.rows.byUnit();
    }

    private void add(String file, FormFiles forms) {
        var code = file.substring(FOLDER.length() + 1, file.length() - ENDING.length());
        forms.form(code).filter(form -> !form.single()).ifPresentOrElse(form -> add(file, form), () -> {
            if (!forms.broken().contains(code)) {
                faults.add(file, 0, "没有“%s”这张台账".formatted(code));
            }
        });
    }

    private void add(String file, Form form) {
        var headings = files.headings(file);
        var unknown = headings.stream()
                .filter(heading ->
                        !heading.equals(UNIT) && column(form, heading).isEmpty())
                .toList();
        unknown.forEach(heading -> faults.add(file, 1, "%s 没有“%s”这一栏".formatted(form.label(), heading)));
        if (!headings.contains(UNIT)) {
            faults.add(file, 1, "缺少“%s”这一栏".formatted(UNIT));
        } else if (unknown.isEmpty()) {
            register.units().stream().filter(form::isDueFrom).forEach(unit -> rows.of(unit, form));
            files.csv(file, headings).forEach(line -> add(file, form, headings, line));
        }
    }

    private static Optional<Integer> column(Form form, String heading) {
        return form.column(heading).stream()
                .filter(slot -> slot < form.columns().size())
                .boxed()
                .findFirst();
    }

    private void add(String file, Form form, List<String> headings, SeedFiles.Line line) {
        var unit = register.unit(line.value(UNIT)).filter(form::isDueFrom);
        if (unit.isEmpty()) {
            faults.add(file, line.number(), "名录中没有报 %s 的单位 %s".formatted(form.label(), line.value(UNIT)));
        }
        unit.ifPresent(known -> fill(file, form, headings, line, known));
    }

    private void fill(String file, Form form, List<String> headings, SeedFiles.Line line, Unit unit) {
        var row = rows.add(unit, form);
        for (var heading : headings) {
            column(form, heading)
                    .filter(slot -> !line.value(heading).isEmpty())
                    .ifPresent(slot -> SeedValue.of(form.columns().get(slot), line.value(heading))
                            .ifPresentOrElse(
                                    value -> row.put(slot, value),
                                    () -> faults.add(
                                            file,
                                            line.number(),
                                            "“%s”应是%s，写的是“%s”"
                                                    .formatted(
                                                            heading,
                                                            SeedValue.expected(form.columns()
                                                                    .get(slot)),
                                                            line.value(heading)))));
        }
    }
}
