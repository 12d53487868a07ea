package org.nianbao.samples;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Finding;

/**
 * Corrects a workbook by what its findings say, and by nothing else: neither the rules nor what was right before.
 *
 * <p>What is wrong by itself is corrected before what disagrees, and a cell once; whatever else named it has then been seen
 * to. Where only the village can know, something is entered that a look at the sheet suggests.
 */
final class Clerk {

    private static final Pattern DIGITS = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D.*");

    private final Workbook workbook;
    private final List<Finding> findings;
    private final Set<String> corrected = new HashSet<>();
    private final Set<String> keptOnce = new HashSet<>();
    private final List<Row> surplus = new ArrayList<>();
    private final List<String> helpless = new ArrayList<>();

    /** What is done if a message or an instruction says a thing, the first that does. */
    private final Map<String, BiConsumer<Finding, List<Cell>>> remedies = new LinkedHashMap<>();

    private Clerk(Workbook workbook, List<Finding> findings) {
        this.workbook = workbook;
        this.findings = findings;
        remedies.put("请删去重复的行", this::deleteTheSecond);
        remedies.put("取消隐藏", (finding, cells) -> cells.forEach(Clerk::show));
        remedies.put("缺少“", (finding, cells) -> renameSurplus(finding));
        remedies.put("后几位已经丢失", (finding, cells) -> put(cells.get(0), recovered(cells.get(0))));
        remedies.put(
                "校验位不对",
                (finding, cells) ->
                        put(identity(cells), checked(text(identity(cells)).substring(0, 17))));
        remedies.put("奇男偶女", (finding, cells) -> put(other(cells, identity(cells)), sex(text(identity(cells)))));
        remedies.put("第7至14位", (finding, cells) -> put(other(cells, identity(cells)), birthday(text(identity(cells)))));
        remedies.put("填的是约数", (finding, cells) -> put(cells.get(0), first(DIGITS, finding.found())));
        remedies.put("没有的填 0", (finding, cells) -> put(cells.get(0), "0"));
        remedies.put("应是完整的年月日", (finding, cells) -> put(cells.get(0), day(finding, cells.get(0))));
        remedies.put("不在代码表中", (finding, cells) -> put(cells.get(0), code(finding, cells.get(0))));
        remedies.put("没有填", this::fill);
        remedies.put("不能空着", this::fill);
        remedies.put("公式", (finding, cells) -> put(cells.get(0), neighbour(cells.get(0))));
        remedies.put("应大于", (finding, cells) -> put(cells.get(0), "1"));
        remedies.put("手机号码", (finding, cells) -> put(cells.get(0), "19912345678"));
    }

    /** Corrects what can be; the findings that do not say how are the answer. */
    static List<String> correct(Workbook workbook, List<Finding> findings) {
        var clerk = new Clerk(workbook, findings);
        findings.stream()
                .filter(Finding::isOpen)
                .sorted(comparing(Finding::level)
                        .thenComparing(finding -> finding.cells().size())
                        .thenComparing(finding -> finding.expected().isEmpty()))
                .forEach(clerk::correct);
        clerk.surplus.stream()
                .distinct()
                .sorted(comparing(Row::getRowNum).reversed())
                .forEach(Clerk::delete);
        return clerk.helpless;
    }

    private void correct(Finding finding) {
        var sheet = workbook.getSheet(finding.sheet());
        var cells = finding.cells().stream().map(at -> cell(sheet, at)).toList();
        if (cells.stream().anyMatch(cell -> corrected.contains(Placed.address(cell)))) {
            return;
        }
        remedies.entrySet().stream()
                .filter(remedy ->
                        (finding.message() + finding.expected() + finding.instruction()).contains(remedy.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(this::asExpected)
                .accept(finding, cells);
    }

    private static Cell cell(Sheet sheet, CellAddress at) {
        var row = sheet.getRow(at.row());
        return (row == null ? sheet.createRow(at.row()) : row)
                .getCell(at.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** What a cell shows, as findings quote it. */
    private static String text(Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type != CellType.NUMERIC) {
            return type == CellType.STRING ? cell.getStringCellValue() : "";
        }
        return DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                : NumberToTextConverter.toText(cell.getNumericCellValue());
    }

    private void put(Cell cell, String value) {
        corrected.add(Placed.address(cell));
        cell.setBlank();
        if (value.matches("-?\\d{1,9}(\\.\\d+)?") && !value.startsWith("00")) {
            cell.setCellValue(Double.parseDouble(value));
        } else {
            cell.setCellValue(value);
        }
    }

    /** Writes what is expected over what was found, be it a part of what the cell holds, or into the one blank cell. */
    private void asExpected(Finding finding, List<Cell> cells) {
        var expected = finding.expected().replaceFirst("^不晚于 ", "");
        var whole = cells.stream()
                .filter(cell -> text(cell).equals(finding.found()))
                .findFirst();
        var part = cells.stream()
                .filter(cell -> text(cell).startsWith(finding.found()))
                .findFirst();
        if (!expected.isEmpty() && whole.isPresent()) {
            put(whole.get(), expected);
        } else if (!expected.isEmpty() && part.isPresent()) {
            put(
                    part.get(),
                    expected + text(part.get()).substring(finding.found().length()));
        } else if (cells.stream().anyMatch(cell -> text(cell).isEmpty())) {
            fill(finding, cells);
        } else {
            helpless.add(finding.rule() + " " + finding.place() + " " + finding.message());
        }
    }

    private void fill(Finding finding, List<Cell> cells) {
        var blank =
                cells.stream().filter(cell -> text(cell).isEmpty()).findFirst().orElseThrow();
        var what = finding.message();
        if (what.contains("联系电话")) {
            put(blank, "19912345679");
        } else if (what.contains("身份号码")) {
            put(blank, checked("15999919700101001"));
        } else {
            put(blank, what.contains("编号”") ? "补" + Placed.address(blank) : neighbour(blank));
        }
    }

    private void deleteTheSecond(Finding finding, List<Cell> cells) {
        if (!keptOnce.add(finding.rule() + finding.message())) {
            surplus.add(cells.get(0).getRow());
        }
    }

    private static void delete(Row row) {
        var sheet = row.getSheet();
        sheet.removeRow(row);
    }

    private static void show(Cell cell) {
        cell.getRow().setZeroHeight(false);
        cell.getSheet().setColumnHidden(cell.getColumnIndex(), false);
    }

    /** A column that is missing, and another that should not be there, are one that is misspelled. */
    private void renameSurplus(Finding finding) {
        findings.stream()
                .filter(other ->
                        other.sheet().equals(finding.sheet()) && other.message().endsWith("栏不在模板中，未收取"))
                .findFirst()
                .ifPresentOrElse(
                        other -> put(
                                cell(
                                        workbook.getSheet(other.sheet()),
                                        other.cells().get(0)),
                                finding.expected()),
                        () -> helpless.add(finding.message()));
    }

    private static Cell identity(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> text(cell).length() == 18)
                .findFirst()
                .orElseThrow();
    }

    private static Cell other(List<Cell> cells, Cell one) {
        return cells.stream().filter(cell -> cell != one).findFirst().orElseThrow();
    }

    private static String checked(String seventeenDigits) {
        return seventeenDigits + Person.checkDigit(seventeenDigits);
    }

    /** The digits that are left, and others in place of those that are lost. */
    private static String recovered(Cell cell) {
        return checked(NumberToTextConverter.toText(cell.getNumericCellValue())
                        .replaceAll("\\D", "")
                        .substring(0, 15) + "01");
    }

    private static String sex(String identity) {
        return Character.digit(identity.charAt(16), 10) % 2 == 1 ? "男" : "女";
    }

    private static String birthday(String identity) {
        return identity.substring(6, 10) + "-" + identity.substring(10, 12) + "-" + identity.substring(12, 14);
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().orElseThrow().group();
    }

    private static String day(Finding finding, Cell cell) {
        var month = MONTH.matcher(finding.found());
        return month.matches()
                ? "%s-%02d-01".formatted(month.group(1), Integer.parseInt(month.group(2)))
                : neighbour(cell);
    }

    /** The code that was meant, if one begins so, and else one that stands next to it. */
    private static String code(Finding finding, Cell cell) {
        var codes = List.of(finding.expected().split("、"));
        return codes.stream()
                .filter(code -> code.startsWith(finding.found()))
                .findFirst()
                .or(() -> Optional.of(neighbour(cell)).filter(codes::contains))
                .orElse(codes.get(0));
    }

    /** What stands next to a cell in its column, below it or above. */
    private static String neighbour(Cell cell) {
        var sheet = cell.getSheet();
        var below = IntStream.rangeClosed(cell.getRowIndex() + 1, sheet.getLastRowNum());
        var above = IntStream.iterate(cell.getRowIndex() - 1, row -> row >= 0, row -> row - 1);
        return IntStream.concat(below, above)
                .mapToObj(row -> text(cell(sheet, new CellAddress(row, cell.getColumnIndex()))))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
