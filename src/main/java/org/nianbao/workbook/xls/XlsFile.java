package org.nianbao.workbook.xls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
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
                cargo.addAll(XlsCargo.of(workbook));
                if (links.areThere()) {
                    cargo.add(Cargo.LINKS);
                }
                return new Opened.Book(sheets, cargo);
            }
        }
    }

    /** Returns the entry with the records of the workbook; the entries of the top folder identify the kind of file. */
    private static Entry records(DirectoryNode root) throws IOException {
        if (has(root, Decryptor.DEFAULT_POIFS_ENTRY)) {
            throw new RefusedFileException(Refusal.ENCRYPTED);
        }
        if (has(root, WORKBOOK)) {
            return root.getEntryCaseInsensitive(WORKBOOK);
        }
        if (has(root, "Book")) {
            throw new RefusedFileException(Refusal.TOO_OLD);
        }
        throw new RefusedFileException(
                has(root, "WordDocument", "PowerPoint Document", "VisioDocument")
                        ? Refusal.WORD_OR_OTHER_OFFICE
                        : Refusal.NOT_A_WORKBOOK);
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
