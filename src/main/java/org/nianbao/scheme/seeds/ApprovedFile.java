package org.nianbao.scheme.seeds;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.nianbao.formula.Names;
import org.nianbao.formula.Reference;
import org.nianbao.formula.RowView;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.RowsByUnit;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;

/**
 * {@code approved.csv}: what was approved of the units last year (审定数), for the first year that the ledger does not
 * know. Each line has one value, under the unit's code of this year: {@code 150525106200,B01.14本年,38}. The heading of
 * the values names the year: {@code 2022年审定数}. The file may be missing.
 */
final class ApprovedFile {

    static final String NAME = "approved.csv";

    private static final YearHeading VALUES = new YearHeading("审定数");

    /** The prefix of columns that state the value of the year before. */
    private static final String BEFORE = "上年";

    private final RegisterFile register;
    private final FormFiles forms;
    private final String values;
    private final FaultCollector faults;
    private final SeedRows rows = new SeedRows();

    private ApprovedFile(RegisterFile register, FormFiles forms, String values, FaultCollector faults) {
        this.register = register;
        this.forms = forms;
        this.values = values;
        this.faults = faults;
    }

    static RowsByUnit read(SeedFiles files, int year, RegisterFile register, FormFiles forms, FaultCollector faults) {
        var values = VALUES.heading(year - 1);
        var file = new ApprovedFile(register, forms, values, faults);
        if (files.has(NAME) && VALUES.isOf(files, NAME, year - 1, faults)) {
            files.csv(NAME, headings(year - 1)).forEach(file::add);
        }
        return file.rows.byUnit();
    }

    /** Returns the headings of a file of what was approved for a year. */
    static List<String> headings(int ofYear) {
        return List.of("区划代码", "项目", VALUES.heading(ofYear));
    }

    /** Returns the file for the year that follows a scheme: what was approved of the units in the scheme's own year. */
    static String text(Scheme scheme, RowsByUnit approved) {
        var items = scheme.register().units().stream()
                .flatMap(unit -> scheme.formsOf(unit).stream().flatMap(form -> items(unit, form, approved)));
        return Stream.concat(Stream.of(headings(scheme.year())), items)
                .map(values -> CSVFormat.RFC4180.format(values.toArray()) + "\n")
                .collect(joining());
    }

    /**
     * Returns what was approved of a unit's form, unless the form is a ledger, or only identifies the sender and
     * explains.
     */
    private static Stream<List<String>> items(Unit unit, Form form, RowsByUnit approved) {
        if (!form.single() || form.code().equals(Scheme.COVER) || form.code().equals(Scheme.EXPLANATIONS)) {
            return Stream.empty();
        }
        return approved.of(unit).stream()
                .flatMap(rows -> Stream.ofNullable(rows.of(form)))
                .flatMap(rows -> StreamSupport.stream(rows.spliterator(), false))
                .limit(1)
                .flatMap(row -> values(unit, form, row));
    }

    private static Stream<List<String>> values(Unit unit, Form form, RowView row) {
        return IntStream.range(0, form.columns().size())
                .filter(slot -> !form.isPersonal(slot)
                        && !form.columns().get(slot).name().endsWith(BEFORE))
                .boxed()
                .flatMap(slot -> Stream.ofNullable(row.value(slot))
                        .map(value -> List.of(
                                unit.code(),
                                "%s.%s"
                                        .formatted(
                                                form.code(),
                                                form.columns().get(slot).name()),
                                SeedValue.text(value))));
    }

    private void add(SeedTable.Line line) {
        var unit = register.unit(line.value("区划代码"));
        if (unit.isEmpty() && register.isWhole()) {
            fault(line, "名录中没有区划代码 " + line.value("区划代码"));
        }
        item(line).ifPresent(item -> unit.ifPresent(known -> put(line, known, item)));
    }

    /** Returns the column that a line concerns: {@code B01.14本年}. */
    private Optional<Reference> item(SeedTable.Line line) {
        var item = line.value("项目");
        var dot = item.indexOf('.');
        var code = item.substring(0, Math.max(0, dot));
        if (forms.areLost()
                || forms.broken().contains(code)
                || forms.doubtful().contains(Names.normalised(item.substring(dot + 1)))) {
            return Optional.empty();
        }
        var column = forms.form(code)
                .filter(Form::single)
                .flatMap(form -> form.slot(item.substring(dot + 1)).map(slot -> new Reference(form, slot)));
        var single = forms.form(code).filter(Form::single);
        if (column.isEmpty() && single.isPresent()) {
            var heading = item.substring(dot + 1);
            var names = single.get().columns().stream().map(Column::name).toList();
            fault(line, "%s 没有“%s”这一栏%s".formatted(code, heading, Names.suggestion(heading, names)));
        } else if (column.isEmpty()) {
            fault(line, "项目应如 B01.14本年，是一张不按行填的表的一栏，写的是“%s”".formatted(item));
        }
        return column;
    }

    private void put(SeedTable.Line line, Unit unit, Reference item) {
        var form = (Form) item.table();
        var column = form.columns().get(item.column());
        var value = SeedValue.of(column, line.value(values));
        if (!form.isDueFrom(unit)) {
            if (!register.ofUnknownKind().contains(unit) && !forms.areReportersDoubtful(form)) {
                fault(line, "%s不报 %s".formatted(unit, form.label()));
            }
        } else if (value.isEmpty()) {
            var expected = "%s 应是%s".formatted(item, SeedValue.expected(column));
            faults.add(NAME, line.number(), "%s，写的是“%s”".formatted(expected, line.value(values)), expected);
        } else if (!row(unit, form).put(item.column(), value.get())) {
            fault(line, "%s的 %s 重复".formatted(unit, item));
        }
    }

    private SeedRows.Values row(Unit unit, Form form) {
        return rows.of(unit, form).stream().findFirst().orElseGet(() -> rows.add(unit, form));
    }

    private void fault(SeedTable.Line line, String message) {
        faults.add(NAME, line.number(), message, message);
    }
}
