package org.nianbao.release.verification;

import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.release.proof.NotAReleaseException;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Formulas without a result: some programs drop it when they save, and what a cell says is then unknown, not changed. */
final class Uncalculated {

    private Uncalculated() {}

    /**
     * Refuses a workbook that cannot be held against its codes before it has been calculated.
     *
     * @throws NotAReleaseException if any formula has no result
     */
    static void refuse(XSSFWorkbook workbook) throws NotAReleaseException {
        var cells = StreamSupport.stream(workbook.spliterator(), false)
                .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(Uncalculated::lacksResult)
                .toList();
        if (!cells.isEmpty()) {
            throw new NotAReleaseException(message(cells));
        }
    }

    private static boolean lacksResult(Cell cell) {
        return cell.getCellType() == CellType.FORMULA && cell instanceof XSSFCell one && isWithout(one.getCTCell());
    }

    /** A text may be empty; a number may not. */
    private static boolean isWithout(CTCell cell) {
        return !cell.isSetV() || cell.getV().isEmpty() && cell.getT() != STCellType.STR;
    }

    private static String message(List<Cell> cells) {
        var first = cells.get(0);
        return "%d 个公式没有计算结果（第一处 %s!%s），多半是别的程序保存时去掉的，不能断定改没改过：请用 Excel、WPS 或 LibreOffice 打开，重新计算后保存，再核对"
                .formatted(cells.size(), first.getSheet().getSheetName(), first.getAddress());
    }
}
