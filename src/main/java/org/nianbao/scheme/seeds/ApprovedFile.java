package org.nianbao.scheme.seeds;

import java.util.Optional;
import org.nianbao.formula.Names;
import org.nianbao.formula.Reference;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.RowsByUnit;
import org.nianbao.scheme.Unit;

/**
 * {@code approved.csv}: what was approved of the units last year (审定数), for the first year that the ledger does not know;
 * one value a line, under the unit's code of this year: {@code 150525106200,B01.14本年,38}. May be left out.
 */
final class ApprovedFile {

    static final String NAME = "approved.csv";

    private final RegisterFile register;
    private final FormFiles forms;
    private final Faults faults;
    private final SeedRows rows = new SeedRows();

    private ApprovedFile(RegisterFile register, FormFiles forms, Faults faults) {
        this.register = register;
        this.forms = forms;
        this.faults = faults;
    }

    static RowsByUnit read(SeedFiles files, RegisterFile register, FormFiles forms, Faults faults) {
        var file = new ApprovedFile(register, forms, faults);
        if (files.has(NAME)) {
            files.csv(NAME, "区划代码", "项目", "数值").forEach(file::add);
        }
        return file.rows.byUnit();
    }

    private void add(SeedTable.Line line) {
        var unit = register.unit(line.value("区划代码"));
        if (unit.isEmpty() && register.isWhole()) {
            fault(line, "名录中没有区划代码 " + line.value("区划代码"));
        }
        item(line).ifPresent(item -> unit.ifPresent(known -> put(line, known, item)));
    }

    /** The column that a line is about: {@code B01.14本年}. */
    private Optional<Reference> item(SeedTable.Line line) {
        var item = line.value("项目");
        var dot = item.indexOf('.');
        var code = item.substring(0, Math.max(0, dot));
        if (forms.broken().contains(code) || forms.doubtful().contains(Names.normalised(item.substring(dot + 1)))) {
            return Optional.empty();
        }
        var column = forms.form(code)
                .filter(Form::single)
                .flatMap(form -> form.slot(item.substring(dot + 1)).map(slot -> new Reference(form, slot)));
        if (column.isEmpty()) {
            fault(line, "项目应如 B01.14本年，是一张不按行填的表的一栏，写的是“%s”".formatted(item));
        }
        return column;
    }

    private void put(SeedTable.Line line, Unit unit, Reference item) {
        var form = (Form) item.table();
        var column = form.columns().get(item.column());
        var value = SeedValue.of(column, line.value("数值"));
        if (!form.isDueFrom(unit)) {
            fault(line, "%s不报 %s".formatted(unit, form.label()));
        } else if (value.isEmpty()) {
            fault(line, "%s 应是%s，写的是“%s”".formatted(item, SeedValue.expected(column), line.value("数值")));
        } else if (!row(unit, form).put(item.column(), value.get())) {
            fault(line, "%s的 %s 重复".formatted(unit, item));
        }
    }

    private SeedRows.Values row(Unit unit, Form form) {
        return rows.of(unit, form).stream().findFirst().orElseGet(() -> rows.add(unit, form));
    }

    private void fault(SeedTable.Line line, String message) {
        faults.add(NAME, line.number(), message);
    }
}
