package org.nianbao.workbook.xls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.nianbao.workbook.cell.Cargo;
import org.nianbao.workbook.cell.FormulaLinks;
import org.nianbao.workbook.cell.Opened;
import org.nianbao.workbook.cell.SheetDraft;
import org.nianbao.workbook.cell.WorkbookSheet;
import org.nianbao.workbook.guard.LimitCounter;
import org.nianbao.workbook.guard.Limits;
import org.nianbao.workbook.guard.Refusal;
import org.nianbao.workbook.guard.RefusedFileException;
import org.nianbao.workbook.guard.XlsCensus;

/** Reads an .xls, and refuses the other kinds of OLE2 files. */
public final class XlsFile {

    private static final String WORKBOOK = "Workbook";
    private static final String BOOK = "Book";

    /** The kind and the length of a record, two bytes each, and the version in the first ([MS-XLS] 2.4.21). */
    private static final int RECORD_HEAD = 4;

    private static final int BEGINNING = RECORD_HEAD + 2;

    private XlsFile() {}

    public static Opened.Book read(Path file) throws IOException {
        try (var folders = new POIFSFileSystem(file.toFile(), true)) {
            var records = records(folders.getRoot());
            if (Files.size(file) > Limits.XLS_BYTES) {
                throw new RefusedFileException(Refusal.TOO_LARGE, ".xls 文件超过 %d MB".formatted(Limits.XLS_BYTES >> 20));
            }
            var cargo = XlsCargo.of(folders.getRoot());
            try (var stream = folders.getRoot().createDocumentInputStream(records)) {
                XlsCensus.refuseTooMany(stream);
            }
            try (var stream = folders.getRoot().createDocumentInputStream(records)) {
                cargo.addAll(XlsStructure.refuseUnsound(stream));
            }
            try (var workbook = new HSSFWorkbook(folders.getRoot(), false)) {
                var links = new FormulaLinks();
                var sheets = sheets(workbook, links);
                XlsCargo.look(workbook, links);
                if (links.areThere()) {
                    cargo.add(Cargo.LINKS);
                }
                return new Opened.Book(sheets, cargo, links.cells());
            }
        }
    }

    /** Returns the entry with the records of the workbook; what the folder at the top holds tells what the file is. */
    private static Entry records(DirectoryNode root) throws IOException {
        if (has(root, WORKBOOK)) {
            return root.getEntryCaseInsensitive(WORKBOOK);
        }
        if (has(root, BOOK)) {
            return recordsOfBook(root);
        }
        throw new RefusedFileException(
                has(root, "WordDocument", "PowerPoint Document", "VisioDocument")
                        ? Refusal.WORD_OR_OTHER_OFFICE
                        : Refusal.NOT_A_WORKBOOK);
    }

    /** Excel 95 calls its records so, and some programs those of Excel 97 and later: their beginning (BOF) tells. */
    private static Entry recordsOfBook(DirectoryNode root) throws IOException {
        var entry = root.getEntryCaseInsensitive(BOOK);
        try (var stream = root.createDocumentInputStream(entry)) {
            if (stream.available() < BEGINNING) {
                throw new RefusedFileException(Refusal.TOO_OLD);
            }
            stream.skipNBytes(RECORD_HEAD);
            if (stream.readUShort() != BOFRecord.VERSION) {
                throw new RefusedFileException(Refusal.TOO_OLD);
            }
        }
        // POI looks for the records by their usual name; the file is open for reading alone.
        entry.renameTo(WORKBOOK);
        return entry;
    }

    private static boolean has(DirectoryNode root, String... names) {
        return Stream.of(names).anyMatch(root::hasEntryCaseInsensitive);
    }

    private static List<WorkbookSheet> sheets(HSSFWorkbook workbook, FormulaLinks links) throws RefusedFileException {
        if (workbook.getNumberOfSheets() > Limits.SHEETS) {
            throw new RefusedFileException(Refusal.TOO_LARGE, "工作表超过 %d 张".formatted(Limits.SHEETS));
        }
        var tally = new LimitCounter();
        var cells = new XlsCells(workbook);
        var sheets = new ArrayList<WorkbookSheet>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            var draft = new SheetDraft(workbook.getSheetName(i), tally);
            XlsSheet.read(workbook.getSheetAt(i), draft, cells, links);
            sheets.add(draft.finish(workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE));
        }
        return sheets;
    }
}
