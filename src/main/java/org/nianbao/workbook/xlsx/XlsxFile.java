package org.nianbao.workbook.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.nianbao.workbook.cell.Cargo;
import org.nianbao.workbook.cell.CellContents;
import org.nianbao.workbook.cell.DateSystem;
import org.nianbao.workbook.cell.FormulaLinks;
import org.nianbao.workbook.cell.Opened;
import org.nianbao.workbook.cell.SheetDraft;
import org.nianbao.workbook.cell.WorkbookSheet;
import org.nianbao.workbook.guard.LimitCounter;
import org.nianbao.workbook.guard.Limits;
import org.nianbao.workbook.guard.Refusal;
import org.nianbao.workbook.guard.RefusedFileException;
import org.nianbao.workbook.guard.ZipCensus;

/**
 * Reads an .xlsx, .xlsm or .xltx: the package with POI, its parts with our own readers.
 *
 * <p>POI's own {@code XSSFWorkbook} takes four times as long, a gigabyte for a sheet of blanks, and loses rows that
 * come twice (src/DECISIONS.md).
 */
public final class XlsxFile {

    private final PackagePart main;
    private final LimitCounter tally;
    private final FormulaLinks links;

    private XlsxFile(PackagePart main, LimitCounter tally, FormulaLinks links) {
        this.main = main;
        this.tally = tally;
        this.links = links;
    }

    public static Opened.Book read(Path file) throws IOException, InvalidFormatException {
        Limits.enforce();
        ZipCensus.refuseTooMany(file);
        var tally = new LimitCounter();
        try (var source = new XlsxPackage(new ZipSecureFile(file.toFile()), tally)) {
            source.refuseOthers();
            source.refuseUnsoundRelationships();
            var parts = OPCPackage.open(source);
            try {
                source.opened();
                var links = new FormulaLinks();
                var sheets = new XlsxFile(main(parts), tally, links).sheets();
                source.refuseHostileRest();
                return new Opened.Book(sheets, cargo(parts, links), links.cells());
            } finally {
                parts.revert();
            }
        }
    }

    private static Set<Cargo> cargo(OPCPackage parts, FormulaLinks links) throws InvalidFormatException {
        var cargo = XlsxCargo.of(parts);
        if (links.areThere()) {
            cargo.add(Cargo.LINKS);
        }
        return cargo;
    }

    private static PackagePart main(OPCPackage parts) throws InvalidFormatException, RefusedFileException {
        var main = targets(parts, parts.getRelationships(), "officeDocument").stream()
                .findFirst()
                .orElseThrow(() -> new RefusedFileException(Refusal.NOT_A_WORKBOOK));
        var contentType = main.getContentType().toLowerCase(Locale.ROOT);
        if (contentType.contains("sheet.binary")) {
            throw new RefusedFileException(Refusal.BINARY_XLSB);
        }
        if (Stream.of("word", "presentation", "powerpoint", "visio").anyMatch(contentType::contains)) {
            throw new RefusedFileException(Refusal.WORD_OR_OTHER_OFFICE);
        }
        return main;
    }

    private List<WorkbookSheet> sheets() throws IOException, InvalidFormatException {
        var contents = XlsxContents.read(main, tally, links);
        var cells = cells(contents.dates());
        var sheets = new ArrayList<WorkbookSheet>();
        for (var tab : contents.tabs()) {
            sheets.add(sheet(tab, cells));
        }
        return sheets;
    }

    private XlsxCells cells(DateSystem dates) throws IOException, InvalidFormatException {
        var strings = named(main, "sharedStrings");
        var styles = named(main, "styles");
        return new XlsxCells(
                strings.isEmpty() ? XlsxStrings.NONE : XlsxStrings.read(strings.get(0), tally),
                styles.isEmpty() ? XlsxStyles.NONE : XlsxStyles.read(styles.get(0)),
                new CellContents(dates),
                tally,
                links);
    }

    private WorkbookSheet sheet(XlsxContents.Tab tab, XlsxCells cells) throws IOException, InvalidFormatException {
        var draft = new SheetDraft(tab.name(), tally);
        if (!tab.relation().isEmpty()) {
            var part = sheetPart(tab);
            XlsxSheet.read(part, draft, cells);
            for (var kind : List.of("comments", "threadedComment")) {
                for (var notes : named(part, kind)) {
                    XlsxComments.read(notes, draft);
                }
            }
        }
        return draft.finish(tab.hidden());
    }

    private PackagePart sheetPart(XlsxContents.Tab tab) throws InvalidFormatException, RefusedFileException {
        var relationship = main.getRelationship(tab.relation());
        return Stream.ofNullable(relationship)
                .flatMap(known -> target(main.getPackage(), known))
                .findFirst()
                .orElseThrow(() -> new RefusedFileException(Refusal.DAMAGED, "内容缺失").on(tab.name()));
    }

    /** The parts that a part names as its strings, styles or notes, if they are there. */
    private static List<PackagePart> named(PackagePart part, String type) throws InvalidFormatException {
        return targets(part.getPackage(), part.getRelationships(), type);
    }

    /** The targets by the last word of their relationship's type, before which the two standards differ. */
    private static List<PackagePart> targets(OPCPackage parts, PackageRelationshipCollection all, String type) {
        var relationships = new ArrayList<PackageRelationship>();
        all.forEach(relationships::add);
        return relationships.stream()
                .filter(relationship -> relationship.getRelationshipType().endsWith("/" + type))
                .flatMap(relationship -> target(parts, relationship))
                .toList();
    }

    private static Stream<PackagePart> target(OPCPackage parts, PackageRelationship relationship) {
        if (relationship.getTargetMode() == TargetMode.EXTERNAL) {
            return Stream.empty();
        }
        try {
            return Stream.ofNullable(parts.getPart(PackagingURIHelper.createPartName(relationship.getTargetURI())));
        } catch (InvalidFormatException noName) {
            return Stream.empty();
        }
    }
}
