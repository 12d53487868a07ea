package org.nianbao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.submission.CellAddress;
import org.nianbao.workbook.cell.CellLook;
import org.nianbao.workbook.cell.Merge;
import org.nianbao.workbook.cell.SheetCell.ValueKind;
import org.nianbao.workbook.cell.SheetRow;
import org.nianbao.workbook.cell.WorkbookSheet;

class BothFormatsTests {

    @ParameterizedTest
    @EnumSource
    void readsANumber(Format format) {
        var cell = Bytes.firstCell(format.withCell(a1 -> a1.setCellValue(1234.5)));

        assertThat(cell.kind()).isEqualTo(ValueKind.NUMBER);
        assertThat(cell.number()).isEqualTo(new BigDecimal("1234.5"));
        assertThat(cell.look()).isEqualTo(CellLook.PLAIN);
        assertThat(cell.isFormula()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void keepsTextAsItIs(Format format) {
        var cell = Bytes.firstCell(format.withCell(a1 -> a1.setCellValue(" 　１，２３４ \n张\u00a0三 ")));

        assertThat(cell.kind()).isEqualTo(ValueKind.TEXT);
        assertThat(cell.text()).isEqualTo(" 　１，２３４ \n张\u00a0三 ");
    }

    @ParameterizedTest
    @EnumSource
    void leavesOutWhatIsBlank(Format format) {
        var sheet = Bytes.firstSheet(format.with(made -> {
            made.createRow(0).createCell(0).setCellValue("");
            made.createRow(1).createCell(0).setCellValue(" 　\u00a0\t\u2003");
            made.createRow(2).createCell(0).setBlank();
            made.createRow(3).createCell(1).setCellValue("0");
            var formula = made.createRow(4).createCell(0);
            formula.setCellFormula("IF(B4=\"0\",\"\",1)");
            formula.setCellValue("");
        }));

        assertThat(Bytes.text(sheet)).isEqualTo("4 B=0");
    }

    @ParameterizedTest
    @EnumSource
    void readsTrueAndFalse(Format format) {
        var cell = Bytes.firstCell(format.withCell(a1 -> a1.setCellValue(true)));

        assertThat(cell.kind()).isEqualTo(ValueKind.LOGICAL);
        assertThat(cell.text()).isEqualTo("TRUE");
    }

    @ParameterizedTest
    @EnumSource
    void readsAnErrorAsExcelShowsIt(Format format) {
        var cell = Bytes.firstCell(format.withCell(a1 -> a1.setCellErrorValue(FormulaError.REF.getCode())));

        assertThat(cell.kind()).isEqualTo(ValueKind.ERROR);
        assertThat(cell.text()).isEqualTo("#REF!");
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatAFormulaLastCameTo(Format format) {
        var cell = Bytes.firstCell(format.withCell(a1 -> {
            a1.setCellFormula("1+1");
            a1.setCellValue(3);
        }));

        assertThat(cell.number()).isEqualByComparingTo("3");
        assertThat(cell.isFormula()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void readsTheTextThatAFormulaCameTo(Format format) {
        var cell = Bytes.firstCell(format.withCell(a1 -> {
            a1.setCellFormula("\"张\"&\"三\"");
            a1.setCellValue("张三");
        }));

        assertThat(cell.kind()).isEqualTo(ValueKind.TEXT);
        assertThat(cell.text()).isEqualTo("张三");
        assertThat(cell.isFormula()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void knowsAFormulaThatWasNeverCalculated(Format format) {
        var cell = Bytes.firstCell(format.withCell(a1 -> a1.setCellFormula("1+1")));

        assertThat(cell.kind()).isEqualTo(ValueKind.UNCALCULATED);
        assertThat(cell.text()).isEmpty();
        assertThat(cell.isFormula()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void readsADateInAFormatOfItsOwn(Format format) {
        var cell = Bytes.firstCell(format.withCell(a1 -> {
            a1.setCellValue(45047.75);
            style(a1, "yyyy\"年\"m\"月\"d\"日\"");
        }));

        assertThat(cell.isDated()).isTrue();
        assertThat(cell.date()).contains(LocalDate.of(2023, 5, 1));
        assertThat(cell.number()).isEqualByComparingTo("45047.75");
    }

    @ParameterizedTest
    @EnumSource
    void readsADateInABuiltInFormat(Format format) {
        var cell = Bytes.firstCell(format.withCell(a1 -> {
            a1.setCellValue(45047);
            var style = a1.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat((short) 31);
            a1.setCellStyle(style);
        }));

        assertThat(cell.date()).contains(LocalDate.of(2023, 5, 1));
    }

    @ParameterizedTest
    @EnumSource
    void marksNoTextAsADate(Format format) {
        var cell = Bytes.firstCell(format.withCell(a1 -> {
            a1.setCellValue("2023.5.1");
            style(a1, "yyyy-mm-dd");
        }));

        assertThat(cell.isDated()).isFalse();
        assertThat(cell.date()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hasNoDayForTheLeapDayThatNeverWas(Format format) {
        var cell = Bytes.firstCell(format.withCell(a1 -> {
            a1.setCellValue(60);
            style(a1, "yyyy-mm-dd");
        }));

        assertThat(cell.isDated()).isTrue();
        assertThat(cell.date()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void countsDaysFrom1904WhereTheWorkbookDoes(Format format) {
        var workbook = format.workbook();
        countFrom1904(workbook);
        var a1 = workbook.createSheet().createRow(0).createCell(0);
        a1.setCellValue(45047 - 1462);
        style(a1, "yyyy-mm-dd");

        assertThat(Bytes.firstCell(Bytes.of(workbook)).date()).contains(LocalDate.of(2023, 5, 1));
    }

    @ParameterizedTest
    @EnumSource
    void seesAStruckOutCell(Format format) {
        var cell = Bytes.firstCell(format.withCell(a1 -> {
            var workbook = a1.getSheet().getWorkbook();
            var font = workbook.createFont();
            font.setStrikeout(true);
            var style = workbook.createCellStyle();
            style.setFont(font);
            a1.setCellStyle(style);
            a1.setCellValue(12);
        }));

        assertThat(cell.isStruck()).isTrue();
        assertThat(cell.isDated()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void seesAStruckOutPartOfAText(Format format) {
        var cell = Bytes.firstCell(format.withCell(a1 -> {
            var workbook = a1.getSheet().getWorkbook();
            var font = workbook.createFont();
            font.setStrikeout(true);
            var text = workbook.getCreationHelper().createRichTextString("张三、李四");
            text.applyFont(0, 3, font);
            a1.setCellValue(text);
        }));

        assertThat(cell.isStruck()).isTrue();
        assertThat(cell.text()).isEqualTo("张三、李四");
    }

    @ParameterizedTest
    @EnumSource
    void knowsHiddenRowsAndColumns(Format format) {
        var sheet = Bytes.firstSheet(format.with(made -> {
            for (int i = 0; i < 3; i++) {
                made.createRow(i).createCell(i).setCellValue(i + 1);
            }
            made.getRow(1).setZeroHeight(true);
            made.setColumnHidden(5, true);
            made.setColumnHidden(6, true);
        }));

        assertThat(sheet.rows()).map(SheetRow::hidden).containsExactly(false, true, false);
        assertThat(sheet.layout().hiddenColumns().stream()).containsExactly(5, 6);
        assertThat(sheet.isColumnHidden(5)).isTrue();
        assertThat(sheet.isColumnHidden(4)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void readsTheSheetsInTheOrderOfTheirTabs(Format format) {
        var workbook = format.workbook();
        workbook.createSheet("B01");
        workbook.createSheet("码表 ");
        workbook.createSheet("隐");
        workbook.createSheet("B02");
        workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
        workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        workbook.setSheetOrder("B02", 0);

        var sheets = Bytes.book(Bytes.of(workbook)).sheets();

        assertThat(sheets).map(WorkbookSheet::name).containsExactly("B02", "B01", "码表 ", "隐");
        assertThat(sheets).map(WorkbookSheet::hidden).containsExactly(false, false, true, true);
    }

    @ParameterizedTest
    @EnumSource
    void readsMergedRangesAndWhatTheyCover(Format format) {
        var sheet = Bytes.firstSheet(format.with(made -> {
            var row = made.createRow(0);
            row.createCell(0).setCellValue("报表");
            row.createCell(1).setCellValue("盖住");
            made.addMergedRegion(new CellRangeAddress(0, 1, 0, 3));
        }));

        assertThat(sheet.merges()).map(Merge::toString).containsExactly("A1:D2");
        assertThat(sheet.merges().get(0).covers(1, 3)).isTrue();
        assertThat(sheet.merges().get(0).covers(2, 0)).isFalse();
        assertThat(Bytes.text(sheet)).isEqualTo("1 A=报表 B=盖住");
    }

    @ParameterizedTest
    @EnumSource
    void knowsWhichCellsHaveNotes(Format format) {
        var sheet = Bytes.firstSheet(format.with(made -> {
            note(made, 4, 2);
            note(made, 1, 3);
        }));

        assertThat(sheet.notes()).containsExactly(CellAddress.of("D2"), CellAddress.of("C5"));
    }

    private static void style(org.apache.poi.ss.usermodel.Cell cell, String code) {
        var workbook = cell.getSheet().getWorkbook();
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(code));
        cell.setCellStyle(style);
    }

    private static void countFrom1904(Workbook workbook) {
        if (workbook instanceof XSSFWorkbook xlsx) {
            xlsx.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        } else if (workbook instanceof HSSFWorkbook xls) {
            xls.getInternalWorkbook().getRecords().stream()
                    .filter(DateWindow1904Record.class::isInstance)
                    .forEach(mark -> ((DateWindow1904Record) mark).setWindowing((short) 1));
        }
    }

    private static void note(org.apache.poi.ss.usermodel.Sheet sheet, int row, int column) {
        var helper = sheet.getWorkbook().getCreationHelper();
        var anchor = helper.createClientAnchor();
        anchor.setRow1(row);
        anchor.setCol1(column);
        anchor.setRow2(row + 2);
        anchor.setCol2(column + 2);
        var note = sheet.createDrawingPatriarch().createCellComment(anchor);
        note.setString(helper.createRichTextString("请核实"));
        sheet.createRow(row).createCell(column).setCellComment(note);
    }
}
