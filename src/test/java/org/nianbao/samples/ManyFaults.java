package org.nianbao.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;

/** The sound workbook of one village with some ninety faults on all of its forms, as a careless clerk might send it. */
public final class ManyFaults {

    /** Where the number of faults that are made by hand, and not by the table, is kept. */
    private static final int BY_HAND = 11;

    /** Form, entry counted from 0 or line, column, and what stands there; blank if nothing does. */
    private static final String FAULTS = """
            B00 |    | 填报单位       | 西沙日浩来嘎查
            B00 |    | 报告年度       | 2022
            B00 |    | 联系电话       |
            B00 |    | 模板版本       | NB2022-1
            B00 |    | 报出日期       | 2024-01-15
            B01 | 02 | 上年           | 1690
            B01 | 12 | 本年           | 1022.8
            B01 | 13 | 本年           | 2
            B01 | 24 | 本年           | 1247.4
            B01 | 25 | 本年           | 26
            B01 | 29 | 本年           | 110
            B01 | 30 | 本年           | 5
            B01 | 31 | 本年           | 13
            B01 | 32 | 本年           | 61500
            B01 | 33 | 本年           | 280
            B01 | 35 | 本年           | 4
            B01 | 37 | 本年           | 6
            B01 | 38 | 本年           | 460
            B02 | 0  | 整改完成条数   | 12
            B02 | 0  | 责任区数       | -1
            B02 | 0  | 正式党员数     | 44
            B02 | 0  | 党课次数       | 3
            B02 | 0  | 本届选举日期   | 2024-02-01
            B02 | 0  | 推荐等级       | 优秀
            B03 | 5  | 集中学习学时   | 约45
            B03 | 7  | 月应交党费     | 11
            B03 | 10 | 学历           | 师范
            B03 | 11 | 民族           | 汉蒙
            B03 | 12 | 转正日期       | 2017-01-01
            B03 | 13 | 查摆问题数     | 30
            B03 | 14 | 姓名           |
            B03 | 15 | 是否流动党员   | 不详
            B03 | 16 | 全年应交       | 17
            B03 | 18 | 出生日期       | 1990-01-01
            B03 | 21 | 应交月数       | 13
            B03 | 22 | 示范岗         | 优
            B04 | 2  | 日期           | 2023年2月30日
            B04 | 12 | 实到           | 22
            B04 | 15 | 方式           | 网上
            B04 | 17 | 解答问题数     | 无
            B05 | 0  | 级别           | 乡级
            B05 | 2  | 身份号码或户编号 |
            B05 | 3  | 授予日期       | 23.11.14
            B05 | 7  | 荣誉名称       | 银牌
            B06 | 1  | 联系电话       | 1990000
            B06 | 5  | 所辖村民小组   |
            B06 | 6  | 信息采集完成   | 完成
            B07 | 0  | 纠纷类型       | 其它纠纷
            B07 | 1  | 化解日期       | 2023-06-01
            B07 | 2  | 涉及人数       | 无
            B07 | 3  | 发放日期       | 2023-10-01
            B07 | 4  | 调解员         |
            B07 | 5  | 案件编号       |
            B07-1 | 12 | 退会日期     | 2019-01-01
            B08 | 7  | 单产           | 约646
            B08 | 12 | 土地来源       | 租
            B08 | 14 | 单产           | 9999
            B08 | 17 | 品种           |
            B08 | 20 | 村民小组       |
            B09 | 1  | 沙化程度       | 中等
            B09 | 2  | 核查日期       | 2024-02-02
            B09 | 3  | 核查人         |
            B09 | 4  | 地块编号       |
            B09 | 5  | 权属           |
            B10 | 0  | 位置           |
            B10 | 1  | 整改完成日期   | 2024-10-09
            B11 | 0  | 人均纯收入     | 约10600.02
            B11 | 1  | 帮扶责任人     |
            B11 | 2  | 家庭人口数     | 6
            B11 | 3  | 致返贫风险     |
            B11-1 | 7 | 劳动能力      | 普通劳动力
            B11-1 | 8 | 基本医保      |
            B11-1 | 9 | 健康状况      | 良好
            B12 | 0  | 受益户数       | 900
            B12 | 0  | 本村投资额     | 0
            B12 | 0  | 验收日期       | 2023-09-01
            """;

    private final Book book;

    private ManyFaults(Book book) {
        this.book = book;
    }

    static int count() {
        return (int) FAULTS.lines().count() + BY_HAND;
    }

    /** The workbook, its formulas calculated as a spreadsheet does when a cell is changed. */
    public static byte[] workbook() throws IOException {
        var book = Book.of(Habits.ALL.get(0), Township.model().villages().get(0));
        try (var workbook = book.workbook();
                var out = new ByteArrayOutputStream()) {
            var faults = new ManyFaults(book);
            FAULTS.lines().forEach(faults::make);
            faults.makeByHand();
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private void make(String line) {
        var parts = line.split("\\|", -1);
        var form = book.form(parts[0].strip());
        var entry = parts[1].strip();
        var column = parts[2].strip();
        put(
                entry.isEmpty()
                        ? form.label(column)
                        : parts[0].startsWith("B01")
                                ? form.line(entry, column)
                                : form.cell(Integer.parseInt(entry), column),
                parts[3].strip());
    }

    private static void put(Cell cell, String value) {
        var numeric = value.matches("-?\\d+(\\.\\d+)?")
                && (cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA)
                && !DateUtil.isCellDateFormatted(cell);
        cell.setBlank();
        if (numeric) {
            cell.setCellValue(Double.parseDouble(value));
        } else if (!value.isEmpty()) {
            cell.setCellValue(value);
        }
    }

    private Cell cell(String form, int entry, String column) {
        return book.form(form).cell(entry, column);
    }

    private void makeByHand() {
        otherSex(cell("B03", 19, "性别"));
        otherSex(cell("B11-1", 3, "性别"));
        otherEnd(cell("B03", 20, "公民身份号码"));
        otherEnd(cell("B06", 12, "身份号码"));
        otherEnd(cell("B07-1", 11, "身份号码"));
        cell("B07-1", 10, "身份号码")
                .setCellValue(Double.parseDouble(
                        cell("B07-1", 10, "身份号码").getStringCellValue().substring(0, 15) + "000"));
        ofOtherUnit(cell("B04", 20, "活动编号"));
        ofOtherUnit(cell("B06", 3, "网格编号"));
        hide();
        replace();
    }

    private static void otherSex(Cell cell) {
        cell.setCellValue(cell.getStringCellValue().equals("男") ? "女" : "男");
    }

    private static void otherEnd(Cell cell) {
        var number = cell.getStringCellValue();
        cell.setCellValue(number.substring(0, 17) + (number.endsWith("5") ? "6" : "5"));
    }

    private static void ofOtherUnit(Cell cell) {
        cell.setCellValue("150525106299" + cell.getStringCellValue().substring(12));
    }

    private void hide() {
        var sand = cell("B09", 0, "拟整治方式");
        sand.getSheet().setColumnHidden(sand.getColumnIndex(), true);
        cell("B11", 1, "户编号").getRow().setZeroHeight(true);
    }

    /** An entry that stands there twice, a heading in other words, a formula that fails, a total that was typed in. */
    private void replace() {
        for (var column : book.form("B05").columns.keySet()) {
            var from = cell("B05", 5, column);
            if (from.getCellType() == CellType.STRING) {
                cell("B05", 6, column).setCellValue(from.getStringCellValue());
            } else if (from.getCellType() == CellType.NUMERIC) {
                cell("B05", 6, column).setCellValue(from.getNumericCellValue());
            }
        }
        var honours = book.form("B05");
        honours.at(honours.header, honours.column("授予机关")).setCellValue("授与机关");
        var yield = cell("B08", 18, "单产");
        yield.setBlank();
        yield.setCellFormula("1/0");
        var grids = book.form("B06");
        var total = grids.at(grids.total, grids.column("户数"));
        total.setBlank();
        total.setCellValue(500);
    }
}
