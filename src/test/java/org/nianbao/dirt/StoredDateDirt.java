package org.nianbao.dirt;

import java.util.List;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.fixtures.VillageWorkbook;

/** Dates and months as Excel stores them, and numbers that may be dates (mess 8). */
final class StoredDateDirt {

    private static final int DAYS_TO_1904 = 1462;

    private StoredDateDirt() {}

    static List<Trait> traits() {
        return List.of(
                stored("数 20230601", DateDirt.DAY, 20230601, "F020 B09!J3"),
                stored("序列号 45078 没有格式", DateDirt.DAY, 45078, "B09!J3 = 不明, F013 B09!J3"),
                stored("数 2023.6", DateDirt.DAY, 2023.6, "B09!J3 = 不明, F013 B09!J3"),
                stored("数 202211", DateDirt.MONTH, 202211, "F020 B11!E3"),
                stored("数 2022.1 可能是 1 月也可能是 10 月", DateDirt.MONTH, 2022.1, "B11!E3 = 不明, F013 B11!E3"),
                stored("ISO 时刻的前一天16时", DateDirt.DAY, "2023-05-31T16:00:00.000Z", "B09!J3 = 2023-05-31, F024 B09!J3"),
                stored("ISO 时刻差43秒", DateDirt.DAY, "2023-05-31T23:59:17Z", "B09!J3 = 2023-05-31, F024 B09!J3"),
                stored("空格分开的年月日在年月栏", DateDirt.MONTH, "2020 1 1", "B11!E3 = 2020-01, F020 B11!E3"),
                shown("带时刻的日期", DateDirt.DAY, 45078.354, "yyyy-mm-dd hh:mm", "F020 B09!J3"),
                shown("只显示年月的日期", DateDirt.DAY, 45078, "yyyy\"年\"m\"月\"", "B09!J3 = 不明, F013 B09!J3"),
                shown("显示成 Jun-23 的日期", DateDirt.DAY, 45078, "mmm-yy", "B09!J3 = 不明, F013 B09!J3"),
                shown("带时刻而不显示的日期", DateDirt.DAY, 45078.354, "yyyy-mm-dd", "F020 B09!J3"),
                shown("差43秒到零点", DateDirt.DAY, 45077.9995023148, "yyyy-mm-dd", "B09!J3 = 2023-05-31, F024 B09!J3"),
                shown("差一点到零点", DateDirt.DAY, 45077.99999999, "yyyy-mm-dd", "B09!J3 = 2023-05-31, F024 B09!J3"),
                shown("前一天16时", DateDirt.DAY, 45077.6666666667, "yyyy-mm-dd", "B09!J3 = 2023-05-31, F024 B09!J3"),
                shown("前一天15时54分17秒", DateDirt.DAY, 45077.6626967593, "yyyy-mm-dd", "B09!J3 = 2023-05-31, F024 B09!J3"),
                shown("显示出来的16时", DateDirt.DAY, 45078.6666666667, "yyyy-mm-dd hh:mm", "F020 B09!J3"),
                shown("年月栏里前一天16时", DateDirt.MONTH, 44865.6666666667, "yyyy-mm", "B11!E3 = 2022-10, F024 B11!E3"),
                shown("年月栏里月中的16时", DateDirt.MONTH, 44880.6666666667, "yyyy-mm", "F020 B11!E3"),
                shown("只显示月日的日期", DateDirt.DAY, 45078, "m\"月\"d\"日\"", "F020 B09!J3"),
                shown("只显示 1-Jun 的日期", DateDirt.DAY, 45078, "d-mmm", "F020 B09!J3"),
                shown("内置的只显示月日", DateDirt.DAY, 45078, "m/d;@", "F020 B09!J3"),
                shown("只显示日的日期", DateDirt.DAY, 45078, "d\"日\"", "B09!J3 = 不明, F013 B09!J3"),
                shown("只显示年的日期", DateDirt.DAY, 45078, "yyyy", "B09!J3 = 不明, F013 B09!J3"),
                shown("年月栏里只显示月日", DateDirt.MONTH, 44866, "m/d", "F020 B11!E3"),
                shown("年月栏里只显示年", DateDirt.MONTH, 44866, "yyyy", "B11!E3 = 不明, F013 B11!E3"),
                shown("大写格式的日期", DateDirt.DAY, 45078, "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", ""),
                shown("只显示星期的日期", DateDirt.DAY, 45078, "aaaa", "B09!J3 = 不明, F013 B09!J3"),
                shown("时刻", DateDirt.DAY, 0.5, "h:mm", "B09!J3 = 不明, F013 B09!J3"),
                shown("1900年没有的2月29日", DateDirt.DAY, 60, "yyyy-mm-dd", "B09!J3 = 不明, F013 B09!J3"),
                shown("负的日期", DateDirt.DAY, -1, "yyyy-mm-dd", "B09!J3 = 不明, F013 B09!J3"),
                shown("年月栏里有日的日期", DateDirt.MONTH, 44880, "yyyy-mm-dd", "F020 B11!E3"),
                shown("年月栏里只显示年月", DateDirt.MONTH, 44866, "yyyy\"年\"m\"月\"", ""),
                shown("数值栏里的日期", new Site("B03", "全年实交"), 12, "yyyy-mm-dd", "B03!Y3 = 不明, F012 B03!Y3"),
                shown("文字栏里的日期", new Site("B09", "村民小组"), 45078, "yyyy-mm-dd", "B09!B3 = 不明, F016 B09!B3"),
                shown("代码栏里的日期", new Site("B03", "轮训期次"), 1, "yyyy-mm-dd", "B03!P3 = 不明, F016 B03!P3"),
                Trait.of(8, "1904日期系统", book -> book.change(StoredDateDirt::countFrom1904)));
    }

    private static Trait stored(String name, Site site, Object value, String oracle) {
        return Trait.of(8, name, book -> site.write(book, value), Trait.parts(oracle));
    }

    private static Trait shown(String name, Site site, double serial, String format, String oracle) {
        return Trait.of(
                8,
                name,
                book -> book.change(workbook -> {
                    var cell = VillageWorkbook.cell(VillageWorkbook.sheet(workbook, site.form()), site.a1());
                    var style = workbook.createCellStyle();
                    style.setDataFormat(workbook.createDataFormat().getFormat(format));
                    cell.setCellValue(serial);
                    cell.setCellStyle(style);
                }),
                Trait.parts(oracle));
    }

    private static void countFrom1904(Workbook workbook) {
        if (workbook instanceof XSSFWorkbook xlsx) {
            xlsx.getCTWorkbook().getWorkbookPr().setDate1904(true);
        } else if (workbook instanceof HSSFWorkbook xls) {
            xls.getInternalWorkbook().getRecords().stream()
                    .filter(DateWindow1904Record.class::isInstance)
                    .forEach(found -> ((DateWindow1904Record) found).setWindowing((short) 1));
        }
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(StoredDateDirt::countLess)));
    }

    private static void countLess(Cell cell) {
        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            cell.setCellValue(cell.getNumericCellValue() - DAYS_TO_1904);
        }
    }
}
