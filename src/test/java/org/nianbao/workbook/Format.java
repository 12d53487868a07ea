package org.nianbao.workbook;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The two formats, of which the same is expected. */
enum Format {
    XLSX(XSSFWorkbook::new),
    XLS(HSSFWorkbook::new);

    private final Supplier<Workbook> workbook;

    Format(Supplier<Workbook> workbook) {
        this.workbook = workbook;
    }

    Workbook workbook() {
        return workbook.get();
    }

    /** The bytes of a workbook with one sheet, filled in by the test. */
    byte[] with(Consumer<org.apache.poi.ss.usermodel.Sheet> fill) {
        var made = workbook();
        fill.accept(made.createSheet("附表1"));
        return Bytes.of(made);
    }

    /** The bytes of a workbook with the one cell A1. */
    byte[] withCell(Consumer<org.apache.poi.ss.usermodel.Cell> fill) {
        return with(sheet -> fill.accept(sheet.createRow(0).createCell(0)));
    }
}
