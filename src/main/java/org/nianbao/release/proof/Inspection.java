package org.nianbao.release.proof;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.nianbao.release.proof.ProofSheet.Coded;
import org.nianbao.submission.CellAddress;

/**
 * Compares the sheets of a workbook with its sheet 校验.
 *
 * <p>A changed cell is at the crossing of a row and a column whose codes are both wrong. Where only one of them is
 * wrong, the code was changed.
 */
final class Inspection {

    private final Workbook workbook;
    private final Recorded recorded;
    private final List<SheetCodes> now;

    /** An inspection of a workbook that has the sheet. */
    Inspection(Workbook workbook) {
        this.workbook = workbook;
        var sheets = SheetTexts.ofAll(workbook);
        recorded = Recorded.in(workbook, sheets);
        now = sheets.stream()
                .map(sheet -> SheetCodes.of(sheet, recorded::places))
                .toList();
    }

    /** The code of the figures of the workbook as they are now. */
    String code(List<PrintedFigure> figures) {
        return PrintedFigure.codeOf(figures, recorded::places);
    }

    /** All that differs, in the order of the sheets. */
    List<Difference> differences() {
        return Stream.of(
                        missing(),
                        now.stream().flatMap(this::changed),
                        now.stream()
                                .flatMap(sheet -> wrong(sheet, CodeKind.FORMULA).stream())
                                .flatMap(this::computedOtherwise),
                        mislabelled())
                .flatMap(part -> part)
                .distinct()
                .toList();
    }

    private Stream<Difference> missing() {
        return recorded.sheets().stream()
                .filter(name -> !name.isEmpty() && workbook.getSheet(name) == null)
                .map(name -> new Difference(name, "", "缺少这个工作表"));
    }

    private Stream<Difference> changed(SheetCodes sheet) {
        if (!recorded.sheets().contains(sheet.sheet())) {
            return Stream.of(new Difference(sheet.sheet(), "", "多出这个工作表，或改了名称"));
        }
        var rows = wrong(sheet, CodeKind.ROW);
        var columns = wrong(sheet, CodeKind.COLUMN);
        if (rows.isEmpty() || columns.isEmpty()) {
            return Stream.of(rows, columns).flatMap(List::stream).map(this::codeChanged);
        }
        var message = rows.size() == 1 || columns.size() == 1 ? "内容与校验码不符" : "所在的行和列都与校验码不符，可能改过";
        return rows.stream()
                .flatMap(row -> columns.stream().map(column -> new CellAddress(row.index(), column.index())))
                .map(cell -> difference(workbook.getSheet(sheet.sheet()), cell, message));
    }

    /** The rows or columns whose codes are not what they were. */
    private List<Coded> wrong(SheetCodes sheet, CodeKind kind) {
        var known = recorded.of(sheet.sheet(), kind);
        var present = IntStream.range(0, sheet.of(kind).size()).boxed();
        return Stream.concat(known, present).collect(toCollection(TreeSet::new)).stream()
                .map(index -> new Coded(sheet.sheet(), kind, index))
                .filter(coded -> !recorded.code(coded).equals(sheet.code(coded)))
                .toList();
    }

    private Difference codeChanged(Coded coded) {
        var message = "“%s”%s%s的校验码改过"
                .formatted(
                        coded.sheet(),
                        coded.kind().name(coded.index()),
                        coded.kind().chinese());
        return recorded.place(coded)
                .map(place -> difference(recorded.sheet(), place, message))
                .orElseGet(() -> new Difference(coded.sheet(), "", message));
    }

    /**
     * The cells of a column that are computed in another way than it was; if all are, the code was changed. A number
     * that was typed in the place of a formula is no change.
     */
    private Stream<Difference> computedOtherwise(Coded column) {
        var sheet = workbook.getSheet(column.sheet());
        var all = StreamSupport.stream(sheet.spliterator(), false)
                .map(row -> row.getCell(column.index()))
                .filter(cell -> cell != null && CellText.isFormula(cell))
                .toList();
        var others = all.stream()
                .filter(cell -> !SheetCodes.isAmong(SheetCodes.formulaCode(cell), recorded.code(column)))
                .toList();
        if (all.isEmpty() && SheetCodes.isOfFormulas(recorded.code(column))) {
            return Stream.empty();
        }
        var cells = others.stream().map(Inspection::otherFormula);
        var code = Stream.of(column).map(this::codeChanged);
        if (others.size() < all.size()) {
            return cells;
        }
        return all.size() == 1 ? Stream.concat(cells, code) : code;
    }

    private static Difference otherFormula(Cell cell) {
        var place = cell.getSheet().getSheetName() + "!" + cell.getAddress();
        return new Difference(place, "=" + cell.getCellFormula(), "公式与这一列的公式校验码不符");
    }

    private Stream<Difference> mislabelled() {
        return recorded.mislabelled().map(cell -> difference(recorded.sheet(), cell, "文字改过"));
    }

    private static Difference difference(Sheet sheet, CellAddress cell, String message) {
        return new Difference(
                sheet.getSheetName() + "!" + cell, CellText.at(sheet, cell.row(), cell.column()), message);
    }
}
