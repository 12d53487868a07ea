package org.nianbao.workbook.returned;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.nianbao.scheme.Level;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Masking;
import org.nianbao.workbook.addition.Marks;

/** The mark of one cell: its note and its colour. */
final class CellMark {

    /** The most cells of a finding that get a note, and of one that merely informs that get a colour. */
    static final int NOTED = 50;

    /** Normalised values need no action, and there may be hundreds; only the list reports them. */
    private static final String NORMALISED = "F020";

    private final List<String> remarks = new ArrayList<>();
    private Optional<Level> level = Optional.empty();

    private CellMark() {}

    /** The marks of each sheet that findings name, cell by cell. */
    static Map<String, SortedMap<CellAddress, CellMark>> of(List<Finding> findings) {
        var sheets = new LinkedHashMap<String, SortedMap<CellAddress, CellMark>>();
        findings.stream().filter(finding -> !finding.rule().equals(NORMALISED)).forEach(finding -> {
            var spots = sheets.computeIfAbsent(finding.sheet(), name -> new TreeMap<>());
            for (int i = 0; i < finding.cells().size(); i++) {
                spots.computeIfAbsent(finding.cells().get(i), cell -> new CellMark())
                        .add(finding, i);
            }
        });
        return sheets;
    }

    /** Returns the sheet that findings name, in full or with a part masked; none if the name fits several. */
    static Optional<Sheet> sheet(Workbook workbook, String name) {
        var full = Optional.<Sheet>ofNullable(workbook.getSheet(name));
        var masked = StreamSupport.stream(workbook.spliterator(), false)
                .filter(sheet -> Masking.isShownAs(sheet.getSheetName(), name))
                .limit(2)
                .toList();
        return full.or(() -> masked.size() == 1 ? Optional.of(masked.get(0)) : Optional.empty());
    }

    private void add(Finding finding, int number) {
        var many = finding.cells().size() > NOTED;
        if (number < NOTED) {
            remarks.add(remark(finding));
        }
        if (!many || finding.level() != Level.NOTICE) {
            level = Optional.of(level.filter(graver -> graver.compareTo(finding.level()) < 0)
                    .orElse(finding.level()));
        }
    }

    private static String remark(Finding finding) {
        var rest = finding.cells().size() > NOTED
                ? "（共%d处，只在前%d处写批注，全部见“%s”）".formatted(finding.cells().size(), NOTED, Marks.LIST)
                : "";
        return "%s %s：%s%s\n处理办法：%s"
                .formatted(
                        finding.level().chinese(),
                        finding.rule(),
                        ShownText.sentence(finding.message()),
                        rest,
                        ShownText.sentence(finding.instruction()));
    }

    /** The level whose colour the cell gets, if it gets one. */
    Optional<Level> colour() {
        return level;
    }

    /** What the note says, between the words by which it is recognised; empty if there is none. */
    String note() {
        return remarks.isEmpty()
                ? ""
                : remarks.stream()
                        .map(CellMark::withoutMarks)
                        .collect(joining("\n", Marks.OPENING + "\n", "\n" + Marks.CLOSING));
    }

    /** A message may quote the file, and so a note of ours that stands in a cell. */
    private static String withoutMarks(String remark) {
        return remark.replace(Marks.OPENING, "").replace(Marks.CLOSING, "");
    }
}
