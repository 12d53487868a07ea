package org.nianbao.workbook.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.nianbao.fixtures.Schemes;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.ColumnKind;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.FileId;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.Reading;
import org.nianbao.workbook.reading.WorkbookReader;
import org.nianbao.workbook.selfcheck.LaidForm;

/** A template filled in at random: with what a unit reported in the samples, and slips strewn over it. */
final class RandomFilling {

    private static final Map<String, Reading> SAMPLES = new HashMap<>();
    private static final List<String> GARBAGE = List.of("约12", "不详", "三十", "12..5", "x");

    private final Random random;
    private final Unit unit;
    private final Reading sample;
    private final int entries;

    /** The filling of a seed, with so many entries to a ledger at the most. */
    RandomFilling(long seed, int entries) {
        random = new Random(seed);
        var office = random.nextInt(6) == 0;
        unit = Schemes.of2023().register().called(office ? "镇本级" : "金星嘎查").orElseThrow();
        sample = SAMPLES.computeIfAbsent(unit.code(), code -> read(office ? "镇本级2023年终统计.xlsx" : "金星村 最终版(1).xlsx"));
        this.entries = entries;
    }

    private static Reading read(String name) {
        return new WorkbookReader(Schemes.of2023())
                .read(Path.of("input-samples/2023", name), new FileId(name, "0".repeat(64)));
    }

    Unit unit() {
        return unit;
    }

    /** Fills in a template and writes it to a file. */
    void fill(byte[] template, List<LaidForm> forms, Path file) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                var out = new ByteArrayOutputStream()) {
            forms.forEach(laid -> fill(workbook, laid));
            workbook.write(out);
            Files.write(file, PlainZip.of(out.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(XSSFWorkbook workbook, LaidForm laid) {
        var rows = rows(laid.form());
        for (int entry = 0; entry < rows.size(); entry++) {
            for (int column = 0; column < laid.places().size(); column++) {
                if (!laid.given().get(column)) {
                    var cell = cell(workbook, laid, entry, column);
                    put(cell, slipped(laid.form(), column, rows, entry));
                }
            }
        }
    }

    private static XSSFCell cell(XSSFWorkbook workbook, LaidForm laid, int entry, int column) {
        var ledger = !laid.form().single();
        var place = laid.places().get(column);
        var reference = new CellReference(ledger ? place + (laid.firstRow() + entry) : place);
        var sheet = workbook.getSheet(laid.sheet());
        var row = sheet.getRow(reference.getRow());
        var found = (row == null ? sheet.createRow(reference.getRow()) : row)
                .getCell(reference.getCol(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
        if (found.getCellType() == CellType.FORMULA) {
            found.removeFormula();
        }
        if (ledger) {
            found.setCellStyle(sheet.getColumnStyle(reference.getCol()));
        }
        return found;
    }

    /** The rows of the sample, or some of them; of a form of which it has none, one that is blank. */
    private List<FormRow> rows(Form form) {
        var all = new ArrayList<>(sample.form(form).map(filled -> filled.rows()).orElse(List.of()));
        if (all.isEmpty() && random.nextBoolean()) {
            return List.of(new FormRow(0, new Object[form.columns().size() + 1]));
        }
        var whole = all.size() <= entries && random.nextInt(3) > 0;
        while (!whole && all.size() > Math.min(entries, 8)) {
            all.remove(random.nextInt(all.size()));
        }
        if (!form.single() && !all.isEmpty() && all.size() < entries && random.nextInt(3) == 0) {
            all.add(all.get(random.nextInt(all.size())));
        }
        return all;
    }

    private @Nullable Object slipped(Form form, int place, List<FormRow> rows, int entry) {
        var value = rows.get(entry).value(place);
        var column = form.columns().get(place);
        return switch (random.nextInt(40)) {
            case 0 -> null;
            case 1, 2 -> rows.get(random.nextInt(rows.size())).value(place);
            case 3, 4, 5 -> other(form, column, value);
            case 6 ->
                column.kind() == ColumnKind.TEXT && column.pattern() == null
                        ? value
                        : GARBAGE.get(random.nextInt(GARBAGE.size()));
            default -> value;
        };
    }

    /** Another value of the same kind. */
    private @Nullable Object other(Form form, Column column, @Nullable Object value) {
        return switch (column.kind()) {
            case INTEGER ->
                BigDecimal.valueOf(form.single() && random.nextBoolean() ? random.nextInt(60) : random.nextInt(14));
            case DECIMAL ->
                value instanceof BigDecimal number && random.nextBoolean()
                        ? number.add(BigDecimal.valueOf(random.nextInt(21) - 10, column.decimals()))
                        : BigDecimal.valueOf(random.nextInt(20_000), random.nextInt(4));
            case DATE -> LocalDate.of(1950 + random.nextInt(76), 1 + random.nextInt(12), 1 + random.nextInt(28));
            case MONTH -> YearMonth.of(2018 + random.nextInt(7), 1 + random.nextInt(12));
            case CODE -> anyCode(column);
            case CODES -> random.nextBoolean() ? List.of(anyCode(column)) : List.of(anyCode(column), anyCode(column));
            case IDENTITY -> value instanceof String number ? changed(number) : value;
            case TEXT ->
                column.pattern() == null
                        ? List.of("免交", "补交", "多交，大额", "甲某 ", "R2D2", "王", "150525106205")
                                .get(random.nextInt(7))
                        : value;
        };
    }

    private String anyCode(Column column) {
        var codes = column.codeList().orElseThrow().codes();
        return codes.get(random.nextInt(codes.size()));
    }

    private String changed(String number) {
        var digits = new StringBuilder(number);
        digits.setCharAt(10 + random.nextInt(8), (char) ('0' + random.nextInt(10)));
        return digits.toString();
    }

    private static void put(XSSFCell cell, @Nullable Object value) {
        if (value != null && EntryValue.isOne(value)) {
            EntryValue.put(cell, value);
        } else {
            cell.setBlank();
        }
    }
}
