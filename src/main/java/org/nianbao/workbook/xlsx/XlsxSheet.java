package org.nianbao.workbook.xlsx;

import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;
import org.nianbao.submission.CellAddress;
import org.nianbao.workbook.cell.Merge;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.cell.SheetDraft;
import org.nianbao.workbook.guard.Refusal;
import org.nianbao.workbook.guard.RefusedFileException;

/**
 * Reads the part of an .xlsx that holds a sheet.
 *
 * <pre>
 * &lt;worksheet&gt;
 *   &lt;cols&gt;&lt;col min="6" max="10" hidden="1"/&gt;&lt;/cols&gt;
 *   &lt;sheetData&gt;&lt;row r="4" hidden="1"&gt;&lt;c r="B4"&gt;…&lt;/c&gt;&lt;/row&gt;&lt;/sheetData&gt;
 *   &lt;mergeCells&gt;&lt;mergeCell ref="A1:J1"/&gt;&lt;/mergeCells&gt;
 * &lt;/worksheet&gt;
 * </pre>
 *
 * <p>Rows and cells may lack {@code r}: they follow the one before. Where the data ends is seen from the data; the
 * {@code dimension} that a sheet claims is often wrong.
 */
final class XlsxSheet {

    /** The formulas of a sheet that are in no cell: of conditional formats, and of what may be filled in. */
    private static final List<String> FORMULAS = List.of("formula", "formula1", "formula2");

    private final PackagePart part;
    private final SheetDraft draft;
    private final XlsxCells cells;
    private final SheetBytes bytes;
    private int row = -1;
    private int column = -1;

    private XlsxSheet(PackagePart part, SheetDraft draft, XlsxCells cells, SheetBytes bytes) {
        this.part = part;
        this.draft = draft;
        this.cells = cells;
        this.bytes = bytes;
    }

    /** Reads a sheet into its draft. */
    static void read(PackagePart part, SheetDraft draft, XlsxCells cells) throws IOException {
        try (var bytes = new SheetBytes(part.getInputStream(), part.getSize());
                var xml = new XmlPart(bytes)) {
            refuseOthers(xml, draft.name());
            cells.links().on(draft.name());
            var sheet = new XlsxSheet(part, draft, cells, bytes);
            while (xml.next()) {
                sheet.readSection(xml);
            }
        }
    }

    /** There are worksheets, chartsheets, dialogsheets and macrosheets. */
    private static void refuseOthers(XmlPart xml, String name) throws IOException {
        if (!xml.next() || !xml.isNamedLike("sheet")) {
            throw new RefusedFileException(Refusal.DAMAGED, "内容不是工作表").on(name);
        }
    }

    /** Goes by the section: drawings among the rest of a sheet have tags {@code row} and {@code col}, too. */
    private void readSection(XmlPart xml) throws IOException {
        if (xml.starts("cols")) {
            while (xml.next() && !xml.ends("cols")) {
                readColumns(xml);
            }
        } else if (xml.starts("sheetData")) {
            readPlainRows(xml);
            while (xml.next() && !xml.ends("sheetData")) {
                readRow(xml);
            }
        } else if (xml.starts("mergeCells")) {
            while (xml.next() && !xml.ends("mergeCells")) {
                readMerge(xml);
            }
        } else if (xml.starts("hyperlink")) {
            readHyperlink(xml);
        } else if (FORMULAS.stream().anyMatch(xml::starts)) {
            cells.links().look(xml.text());
        }
    }

    private void readPlainRows(XmlPart xml) throws RefusedFileException {
        var markup = bytes.rowsAhead();
        if (markup.isPresent() && xml.isUtf8()) {
            var rows = new PlainRows(markup.get(), xml.knows(PlainRows.PREFIX), cells.links());
            while (rows.next()) {
                row = rows.index();
                for (var cell : rows.cells()) {
                    take(cell);
                }
                draft.endRow(row, rows.hidden());
            }
            bytes.skipTo(rows.end());
        }
    }

    private void take(PlainCell stored) throws RefusedFileException {
        try {
            add(cells.cell(stored));
        } catch (RefusedFileException refused) {
            throw refused.at(draft.name(), new CellAddress(row, stored.column()));
        }
    }

    private void add(@Nullable SheetCell cell) throws RefusedFileException {
        if (cell != null) {
            draft.add(cell);
        }
    }

    private void readRow(XmlPart xml) throws IOException {
        if (!xml.starts("row")) {
            return;
        }
        row = xml.number("r", row + 2) - 1;
        column = -1;
        var hidden = xml.flag("hidden", false) || isNothing(xml.attribute("ht", ""));
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                readCell(xml);
            }
        }
        draft.endRow(row, hidden);
    }

    /** Whether a height or width is none, which hides as well as the attribute for it does. */
    static boolean isNothing(String size) {
        return size.startsWith("0") && size.chars().allMatch(character -> character == '0' || character == '.');
    }

    private void readCell(XmlPart xml) throws IOException {
        var address = address(xml);
        column = address.column();
        try {
            add(cells.cell(
                    column, StoredCell.read(xml, formula -> cells.links().look(formula, row, address.column()))));
        } catch (RefusedFileException refused) {
            throw refused.at(draft.name(), address);
        }
    }

    /** Where a cell is: in the row around it, and in the column that it names, or else next to the last one. */
    private CellAddress address(XmlPart xml) throws IOException {
        var place = xml.index("r");
        var named = place < 0 ? column + 1 : xml.column(place);
        return named < 0 || row < 0 || row >= CellAddress.ROWS || named >= CellAddress.COLUMNS
                ? address(place < 0 ? "" : xml.attribute(place))
                : new CellAddress(row, named);
    }

    private CellAddress address(String text) throws RefusedFileException {
        try {
            return new CellAddress(
                    row, text.isEmpty() ? column + 1 : CellAddress.of(text).column());
        } catch (IllegalArgumentException beyondAllSheets) {
            throw new RefusedFileException(Refusal.DAMAGED, "第 %d 行单元格地址无效：%s".formatted(row + 1, text))
                    .on(draft.name());
        }
    }

    private void readColumns(XmlPart xml) throws IOException {
        if (xml.starts("col") && (xml.flag("hidden", false) || isNothing(xml.attribute("width", "")))) {
            draft.hideColumns(xml.number("min", 1) - 1, xml.number("max", 0) - 1);
        }
    }

    /** Reads where a hyperlink is (ECMA-376 part 1, 18.3.1.47); a relationship of the sheet says where it leads. */
    private void readHyperlink(XmlPart xml) {
        var relation = part.getRelationship(xml.attribute("id", ""));
        if (relation != null && XlsxCargo.leadsToFile(relation)) {
            Merge.of(xml.attribute("ref", ""))
                    .ifPresent(range -> cells.links().add(new CellAddress(range.firstRow(), range.firstColumn())));
        }
    }

    private void readMerge(XmlPart xml) throws RefusedFileException {
        if (xml.starts("mergeCell")) {
            var range = Merge.of(xml.attribute("ref", ""));
            if (range.isPresent()) {
                draft.merge(range.get());
            }
        }
    }
}
