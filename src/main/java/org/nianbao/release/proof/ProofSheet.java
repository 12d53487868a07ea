package org.nianbao.release.proof;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.release.print.ColumnHeading;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.release.print.PrintedSheet;
import org.nianbao.release.print.PrintedTable;
import org.nianbao.release.proof.SheetTexts.UsedRange;
import org.nianbao.submission.CellAddress;

/**
 * The sheet 校验: the codes of all other sheets, so many on a line.
 *
 * <pre>
 * 工作表    类别  自   1     2     3       …
 * 综合指标  行    1    7K3M  Q2XA  9BFD.1  …
 * 综合指标  列    A    M4TT  …
 * </pre>
 */
final class ProofSheet {

    static final String NAME = "校验";

    private static final int AT_ONCE = 16;

    /** Before the codes stand the sheet, what they are of, and the first row or column. */
    private static final int LEAD = 3;

    private static final List<PrintedCell> LINES = List.of(
            PrintedCell.line("每个工作表的每一行、每一列各有一个校验码，由各单元格的内容算出，与格式无关；改动一个单元格，它所在的行和列的校验码就都对不上。"),
            PrintedCell.line("行校验码后面有“.1”的，这一行的数按 1 位小数校验。“公式”是这一列所用公式的校验码。封面上的校验码只由综合指标和分村明细的数算出。"),
            PrintedCell.line("核对整个工作簿：nianbao verify 文件名；与纸质封面上的校验码核对，再加上 --code 校验码。校验码在文件中查看，默认只打印这几行。"));

    /** Where the codes of a sheet stand, from one row or column on. */
    private record Line(String sheet, CodeKind kind, int from) {}

    /** The key of a code: its sheet, its kind, and its row or column. */
    record Coded(String sheet, CodeKind kind, int index) {}

    private final List<Line> lines;
    private final Map<String, SheetCodes> codes;

    private ProofSheet(List<Line> lines, Map<String, SheetCodes> codes) {
        this.lines = List.copyOf(lines);
        this.codes = Map.copyOf(codes);
    }

    /** The sheet that says these codes. */
    static ProofSheet of(List<SheetCodes> sheets) {
        var lines = sheets.stream().map(SheetCodes::extent).flatMap(ProofSheet::lines);
        return new ProofSheet(lines.toList(), sheets.stream().collect(toMap(SheetCodes::sheet, codes -> codes)));
    }

    /** The sheet with room for the codes of sheets that go so far. */
    static ProofSheet laidOutFor(List<UsedRange> sheets) {
        return new ProofSheet(sheets.stream().flatMap(ProofSheet::lines).toList(), Map.of());
    }

    private static Stream<Line> lines(UsedRange sheet) {
        return Stream.of(CodeKind.values())
                .flatMap(kind -> IntStream.iterate(0, from -> from < sheet.of(kind), from -> from + AT_ONCE)
                        .mapToObj(from -> new Line(sheet.sheet(), kind, from)));
    }

    /** The sheet as it is laid out in a workbook, with room for other codes. */
    static ProofSheet laidOutLike(org.apache.poi.ss.usermodel.Sheet there) {
        var lines = new ArrayList<Line>();
        var counts = new HashMap<String, Integer>();
        for (int row = of(List.of()).plan().firstRow(); row <= there.getLastRowNum(); row++) {
            var sheet = CellText.at(there, row, 0);
            var kind = CodeKind.named(CellText.at(there, row, 1));
            var before = counts.merge(sheet + kind, 1, Integer::sum) - 1;
            lines.add(new Line(sheet, kind, before * AT_ONCE));
        }
        return new ProofSheet(lines, Map.of());
    }

    /** How many lines it has. */
    int count() {
        return lines.size();
    }

    /** The sheets that it has codes of. */
    Set<String> sheets() {
        return lines.stream().map(Line::sheet).collect(toCollection(LinkedHashSet::new));
    }

    PrintedSheet plan() {
        var headings = new ArrayList<>(
                List.of(new ColumnHeading("工作表", 14), new ColumnHeading("类别", 6), new ColumnHeading("自", 6)));
        IntStream.rangeClosed(1, AT_ONCE)
                .forEach(number -> headings.add(new ColumnHeading(Integer.toString(number), 8)));
        var rows = lines.stream().map(this::row).toList();
        return new PrintedSheet(
                NAME,
                "汇总表校验码",
                LINES,
                List.of(new PrintedTable("", headings, rows, true)),
                List.of(),
                new PrintedSheet.PaperSetup(true, LEAD, true).withoutTables());
    }

    private PrintedTable.PrintedRow row(Line line) {
        var cells = new ArrayList<PrintedCell>();
        cells.add(PrintedCell.text(line.sheet()));
        cells.add(PrintedCell.mark(line.kind().chinese()));
        cells.add(PrintedCell.mark(line.kind().name(line.from())));
        IntStream.range(line.from(), line.from() + AT_ONCE)
                .forEach(index -> cells.add(PrintedCell.mark(code(new Coded(line.sheet(), line.kind(), index)))));
        return new PrintedTable.PrintedRow(cells);
    }

    private String code(Coded coded) {
        return Optional.ofNullable(codes.get(coded.sheet()))
                .map(sheet -> sheet.code(coded))
                .orElse("");
    }

    /** The places of the codes, and what they are of. */
    Map<CellAddress, Coded> places() {
        var places = new TreeMap<CellAddress, Coded>();
        var first = plan().firstRow();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            for (int j = 0; j < AT_ONCE; j++) {
                places.put(new CellAddress(first + i, LEAD + j), new Coded(line.sheet(), line.kind(), line.from() + j));
            }
        }
        return places;
    }

    /** What stands in all other places. */
    Map<CellAddress, String> labels() {
        var plan = plan();
        var table = plan.tables().get(0);
        var labels = new TreeMap<CellAddress, String>();
        put(labels, 0, List.of(plan.title()));
        for (int i = 0; i < LINES.size(); i++) {
            put(labels, 1 + i, List.of(LINES.get(i).text()));
        }
        put(
                labels,
                plan.firstRow() - 1,
                table.headings().stream().map(ColumnHeading::text).toList());
        for (int i = 0; i < lines.size(); i++) {
            var lead = table.rows().get(i).cells().subList(0, LEAD);
            put(
                    labels,
                    plan.firstRow() + i,
                    lead.stream().map(PrintedCell::text).toList());
        }
        return labels;
    }

    private static void put(Map<CellAddress, String> labels, int row, List<String> texts) {
        IntStream.range(0, texts.size()).forEach(i -> labels.put(new CellAddress(row, i), texts.get(i)));
    }
}
