package org.nianbao.workbook.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Masking;
import org.nianbao.workbook.cell.WorkbookSheet;

/** Which sheets the findings of a file concern, by the names that they give. */
final class SheetTargets {

    private final List<WorkbookSheet> sheets;
    private final List<Finding> findings;
    private final Map<String, OptionalInt> byName = new HashMap<>();
    private final List<SheetFindings> ofSheets;

    SheetTargets(List<WorkbookSheet> sheets, List<Finding> findings) {
        this.sheets = sheets;
        this.findings = List.copyOf(findings);
        ofSheets = Stream.generate(() -> new SheetFindings(this.findings))
                .limit(sheets.size())
                .toList();
        for (int i = 0; i < findings.size(); i++) {
            var index = i;
            sheet(findings.get(i)).ifPresent(sheet -> ofSheets.get(sheet).add(index));
        }
    }

    /** The sheet of a finding, by its full name, or by one with a part masked that fits no other. */
    private OptionalInt sheet(Finding finding) {
        return finding.sheet().isEmpty()
                ? OptionalInt.empty()
                : byName.computeIfAbsent(finding.sheet(), name -> {
                    var full = indices(name, true);
                    var masked = full.length == 0 ? indices(name, false) : full;
                    return full.length > 0 || masked.length == 1 ? OptionalInt.of(masked[0]) : OptionalInt.empty();
                });
    }

    private int[] indices(String name, boolean inFull) {
        return IntStream.range(0, sheets.size())
                .filter(i -> inFull
                        ? sheets.get(i).name().equals(name)
                        : Masking.isShownAs(sheets.get(i).name(), name))
                .toArray();
    }

    SheetFindings findings(int sheet) {
        return ofSheets.get(sheet);
    }

    /** Where each finding leads to, once the sheets are drawn; empty for one about no sheet. */
    List<String> anchors(List<SheetDrawing> drawings) {
        return findings.stream()
                .map(finding -> sheet(finding).stream()
                        .mapToObj(sheet -> drawings.get(sheet).anchor(finding.cells()))
                        .findFirst()
                        .orElse(""))
                .toList();
    }
}
