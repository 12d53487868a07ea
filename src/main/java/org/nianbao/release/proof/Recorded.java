package org.nianbao.release.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.nianbao.release.proof.ProofSheet.Coded;
import org.nianbao.submission.CellAddress;

/** The codes as they stand in a workbook, on its sheet 校验. */
final class Recorded {

    private final Sheet sheet;
    private final ProofSheet layout;
    private final Map<Coded, CellAddress> places = new HashMap<>();

    private Recorded(Sheet sheet, ProofSheet layout) {
        this.sheet = sheet;
        this.layout = layout;
        layout.places().forEach((place, coded) -> places.put(coded, place));
    }

    /**
     * Reads those of a workbook, in the layout that follows from its sheets or, if the sheets have changed, as they
     * stand.
     */
    static Recorded in(Workbook workbook, List<SheetTexts> sheets) {
        var sheet = workbook.getSheet(ProofSheet.NAME);
        var meant =
                ProofSheet.laidOutFor(sheets.stream().map(SheetTexts::extent).toList());
        var there = ProofSheet.laidOutLike(sheet);
        var isAsMeant = there.sheets().containsAll(meant.sheets()) && there.count() == meant.count();
        return new Recorded(sheet, isAsMeant ? meant : there);
    }

    Sheet sheet() {
        return sheet;
    }

    /** The sheets that there are codes of. */
    Set<String> sheets() {
        return layout.sheets();
    }

    /** The rows or columns of a sheet that there is room for. */
    Stream<Integer> of(String name, CodeKind kind) {
        return places.keySet().stream()
                .filter(coded -> coded.sheet().equals(name) && coded.kind() == kind)
                .map(Coded::index);
    }

    /** A code; empty if there is none. */
    String code(Coded coded) {
        return place(coded)
                .map(place -> CellText.at(sheet, place.row(), place.column()))
                .orElse("");
    }

    Optional<CellAddress> place(Coded coded) {
        return Optional.ofNullable(places.get(coded));
    }

    /** Returns the places of the numbers in a row: as its code says or, without a code, as printed. */
    int places(Row row) {
        var code = code(new Coded(row.getSheet().getSheetName(), CodeKind.ROW, row.getRowNum()));
        return SheetCodes.places(code).orElseGet(() -> CellText.places(row));
    }

    /** Returns the cells of the sheet, other than codes, with a wrong content. */
    Stream<CellAddress> mislabelled() {
        var labels = layout.labels();
        var codes = layout.places().keySet();
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .map(cell -> new CellAddress(cell.getRowIndex(), cell.getColumnIndex()))
                .filter(cell -> !codes.contains(cell))
                .filter(cell -> !CellText.at(sheet, cell.row(), cell.column()).equals(labels.getOrDefault(cell, "")));
    }
}
