package org.nianbao.release.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.nianbao.release.print.PrintedWorkbook;
import org.nianbao.submission.CellAddress;

/**
 * The proof of a workbook by its own codes.
 *
 * @param figures as they are now
 * @param code of its figures
 * @param differences from what was issued; none if it is as it was
 */
public record Proof(List<PrintedFigure> figures, String code, List<Difference> differences) {

    /** What stands on the cover before the code. */
    public static final String LABEL = "校验码";

    public Proof {
        figures = List.copyOf(figures);
        differences = List.copyOf(differences);
    }

    /** The code of the figures of a workbook that is being made, as its cover says it. */
    public static String code(Workbook workbook) {
        return PrintedFigure.codeOf(PrintedFigure.of(workbook), CellText::places);
    }

    /** The name of the sheet with the codes. */
    public static String sheet() {
        return ProofSheet.NAME;
    }

    /** Adds the sheet with the codes of all others to a finished workbook. */
    public static void seal(PrintedWorkbook book) {
        var codes = SheetTexts.ofAll(book.printed()).stream().map(sheet -> SheetCodes.of(sheet, CellText::places));
        book.print(ProofSheet.of(codes.toList()).plan());
    }

    /**
     * Compares a workbook with its own codes.
     *
     * @param onPaper the code as it was read from paper; if it is not given, that of the cover
     * @throws NotAReleaseException if it has no codes
     */
    public static Proof of(Workbook workbook, Optional<String> onPaper) throws NotAReleaseException {
        if (workbook.getSheet(ProofSheet.NAME) == null) {
            return withoutCodes(workbook, onPaper);
        }
        var inspection = new Inspection(workbook);
        var figures = PrintedFigure.of(workbook);
        var code = inspection.code(figures);
        var differences = new ArrayList<>(inspection.differences());
        onPaper.filter(given -> !given.equals(code)).ifPresent(given -> differences.add(otherThanOnPaper(code)));
        if (differences.isEmpty()) {
            differences.addAll(coverThatSaysOtherwise(workbook, code));
        }
        return new Proof(figures, code, differences);
    }

    /** A workbook into which the figures were typed anew can still be compared with paper. */
    private static Proof withoutCodes(Workbook workbook, Optional<String> onPaper) throws NotAReleaseException {
        var figures = PrintedFigure.of(workbook);
        if (figures.isEmpty()) {
            throw new NotAReleaseException("不是年报写出的汇总表：没有“%s”工作表".formatted(ProofSheet.NAME));
        }
        var given = onPaper.orElseThrow(() -> new NotAReleaseException(
                "没有“%s”工作表，无法逐格核对；请用 --code 给出纸质封面上的校验码，只核对各项指标的数".formatted(ProofSheet.NAME)));
        var code = PrintedFigure.codeOf(figures, (Row row) -> CellText.PLACES);
        return new Proof(figures, code, given.equals(code) ? List.of() : List.of(otherThanOnPaper(code)));
    }

    private static Difference otherThanOnPaper(String code) {
        return new Difference(LABEL, code, "各项指标的数与所给的校验码不符");
    }

    /** Returns the cover's code if it differs: then figures and codes were changed together, but not the cover. */
    private static List<Difference> coverThatSaysOtherwise(Workbook workbook, String code) {
        var cover = workbook.getSheetAt(0);
        for (var row : cover) {
            if (CellText.at(row, 0).equals(LABEL) && !CellText.at(row, 1).equals(code)) {
                var place = new CellAddress(row.getRowNum(), 1);
                return List.of(
                        new Difference(cover.getSheetName() + "!" + place, CellText.at(row, 1), "按各项指标的数应为 " + code));
            }
        }
        return List.of();
    }
}
