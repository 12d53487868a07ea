package org.nianbao.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.samples.Person;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.ColumnKind;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Form.Layout;
import org.nianbao.scheme.Scheme;

/**
 * A person of whom nobody but her own unit may hear: where her name or a number of hers turns up, something leaks.
 *
 * @param birth the eight digits of her day of birth
 */
record Canary(String name, String birth, String telephone) {

    /** Of no region, a woman's, with a good check digit. */
    String identity() {
        var digits = "159999" + birth + "362";
        return digits + Person.checkDigit(digits);
    }

    /** All that tells of her, as a clerk puts it where it does not belong. */
    String everything() {
        return name + telephone + "，" + identity();
    }

    /** What must be found nowhere, as the bytes that it would be in a file. */
    Stream<String> traces() {
        return Stream.of(name, name.substring(1), birth.substring(2), telephone.substring(3))
                .flatMap(trace -> Stream.of(bytes(trace), new String(trace.getBytes(UTF_16LE), ISO_8859_1)));
    }

    /** The last four digits, which bytes may also have by chance, as a text would have them. */
    boolean isShownByTheEndOfItsNumber(String text) {
        var end = identity().substring(14);
        return text.matches("(?s).*(?<![0-9A-Za-z])[*0-9]*" + end + "(?![0-9A-Za-z]).*");
    }

    static String bytes(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    /** Puts her into a column of each kind that is made for persons, in the first entry of each ledger. */
    VillageWorkbook where(VillageWorkbook workbook, Scheme scheme) {
        ledgers(scheme, workbook)
                .forEach((form, columns) -> columns.forEach(column -> {
                    switch (column.personal()) {
                        case NAME -> workbook.with(form, column.name(), name);
                        case TEXT ->
                            workbook.with(
                                    form,
                                    column.name(),
                                    column.kind() == ColumnKind.DATE ? dayOfBirth() : everything());
                        case IDENTITY ->
                            workbook.with(form, column.name(), column.pattern() == null ? identity() : telephone);
                        case NO -> {
                            if (column.name().equals("性别")) {
                                workbook.with(form, column.name(), "女");
                            }
                        }
                    }
                }));
        return workbook;
    }

    /** Puts her into every field of another entry of each ledger, and into every field of the cover but the code. */
    VillageWorkbook everywhere(VillageWorkbook workbook, Scheme scheme) {
        ledgers(scheme, workbook).forEach((form, columns) -> {
            workbook.add(form, workbook.row(form, 0));
            workbook.add(form, Map.of());
            var last = workbook.row(form, workbook.entries(form) - 1);
            columns.forEach(column -> last.put(column.name(), asStrayed(column)));
        });
        scheme.form(Scheme.COVER).columns().stream()
                .filter(column -> !column.name().equals("区划代码"))
                .forEach(column -> workbook.set(Scheme.COVER, column.name(), asStrayed(column)));
        return workbook;
    }

    private LocalDate dayOfBirth() {
        return LocalDate.parse(birth, DateTimeFormatter.BASIC_ISO_DATE);
    }

    private String asStrayed(Column column) {
        return switch (column.personal()) {
            case NAME -> name;
            case IDENTITY -> column.pattern() == null ? identity() : telephone;
            case TEXT, NO -> everything();
        };
    }

    private static Map<String, List<Column>> ledgers(Scheme scheme, VillageWorkbook workbook) {
        return scheme.forms().stream()
                .filter(form -> form.layout() == Layout.LEDGER && workbook.entries(form.code()) > 0)
                .collect(toMap(Form::code, Form::columns));
    }
}
