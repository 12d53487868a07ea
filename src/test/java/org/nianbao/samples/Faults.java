package org.nianbao.samples;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * The faulty files: the sound workbook of one village, each with one fault and no other; and that of the village which
 * explains something, where what it explains has changed.
 *
 * <p>A file is named for the rule that should find the fault and the cell where it is, as in {@code F012
 * 党员名册!Q9 集中学习学时写成约40.xlsx}. Cells are chosen so that no total and no other rule depends on them; where that
 * cannot be (Y001), what depends on the cell is changed with it.
 */
final class Faults {

    private static final int VILLAGE = 13;

    private final Habit habit;
    private final Report report;
    private final Map<String, byte[]> files = new TreeMap<>();

    private Faults(Township township, int village) {
        habit = Habits.ALL.get(village);
        report = township.villages().get(village);
    }

    /** The files by name. */
    static Map<String, byte[]> of(Township township) throws IOException {
        var faults = new Faults(township, VILLAGE);
        faults.disguised();
        faults.cover();
        faults.sheets();
        faults.values();
        faults.formulasAndTotals();
        faults.hidden();
        faults.basics();
        faults.lastYear();
        var lapsed = new Faults(township, Excused.VILLAGE);
        lapsed.explained();
        faults.files.putAll(lapsed.files);
        return faults.files;
    }

    /** The cover alone: what is in a file that does not open is nobody's business. */
    private byte[] unopened() throws IOException {
        try (var workbook = Book.of(habit, report, List.of(Forms.COVER)).workbook()) {
            return Packing.stored(Packing.bytes(workbook, habit));
        }
    }

    /** A file whose fault is at the cell that the change answers with. */
    private void cell(String rule, String what, Function<Book, Cell> change) throws IOException {
        var book = Book.of(habit, report);
        try (var workbook = book.workbook()) {
            var address = Placed.address(change.apply(book));
            files.put("%s %s %s.xlsx".formatted(rule, address, what), Packing.bytes(workbook, habit));
        }
    }

    private void typed(String rule, String what, String text, Function<Book, Cell> where) throws IOException {
        cell(rule, what, book -> {
            var cell = where.apply(book);
            cell.setBlank();
            cell.setCellValue(text);
            return cell;
        });
    }

    private void disguised() throws IOException {
        files.put("F001 打印成PDF后改名.xlsx", Disguise.pdf());
        files.put("F001 文本文件改名.xls", Disguise.csv());
        files.put("F002 网页改名.xls", Disguise.html());
        files.put("F002 XML表格改名.xls", Disguise.xml());
        files.put("F002 传输中断文件损坏.xlsx", Disguise.truncated(unopened()));
        files.put("F002 文件加密.xlsx", Disguise.encrypted(unopened()));
    }

    private void cover() throws IOException {
        typed("F003", "填报单位与区划代码不符", "水泉嘎查", book -> label(book, "填报单位"));
        typed("F003", "区划代码不在名录", "150525106299", book -> label(book, "区划代码"));
        cell("F005", "报告年度写成2022", book -> {
            label(book, "报告年度").setCellValue(2022);
            return label(book, "报告年度");
        });
        cell("F006", "联系电话没有填", book -> {
            label(book, "联系电话").setBlank();
            return label(book, "联系电话");
        });
        typed("F009", "用了上年的模板", "NB2022-1", book -> label(book, "模板版本"));
        cell("F010", "报出日期迟于截止日期", book -> {
            label(book, "报出日期").setCellValue(LocalDate.of(2024, 1, 15));
            return label(book, "报出日期");
        });
    }

    private static Cell label(Book book, String name) {
        return book.form("B00").label(name);
    }

    private void sheets() throws IOException {
        var withoutSand = Forms.VILLAGE.stream()
                .filter(form -> !form.code().equals("B09"))
                .toList();
        whole("F008 缺少沙地核查表.xlsx", withoutSand);
        var withoutPaid = Forms.VILLAGE.stream()
                .map(form -> form.code().equals("B03") ? form.without("全年实交") : form)
                .toList();
        whole("F011 党员名册 缺少全年实交栏.xlsx", withoutPaid);
        var book = Book.of(habit, report);
        try (var workbook = book.workbook()) {
            var sheet = book.form("B10").sheet;
            workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
            files.put("F008 " + sheet.getSheetName() + " 工作表被隐藏.xlsx", Packing.bytes(workbook, habit));
        }
    }

    private void whole(String name, List<Form> forms) throws IOException {
        try (var workbook = Book.of(habit, report, forms).workbook()) {
            files.put(name, Packing.bytes(workbook, habit));
        }
    }

    private void values() throws IOException {
        typed("F012", "集中学习学时写成约40", "约40", book -> book.form("B03").cell(4, "集中学习学时"));
        typed("F012", "单产的单位写成斤", "960斤", book -> book.form("B08").cell(7, "单产"));
        typed("F013", "上岗日期只有年月", "2021.5", book -> book.form("B06").cell(2, "上岗日期"));
        typed("F013", "日期写成2月30日", "2023年2月30日", book -> book.form("B04").cell(9, "日期"));
        typed("F013", "授予日期的年份只有两位", "23.11.14", book -> book.form("B05").cell(0, "授予日期"));
        typed("F016", "学历写成师范", "师范", book -> book.form("B03").cell(6, "学历"));
        typed("F016", "纠纷类型写成其它纠纷", "其它纠纷", book -> book.form("B07").cell(0, "纠纷类型"));
        cell("F017", "所辖村民小组没有填", book -> {
            book.form("B06").cell(5, "所辖村民小组").setBlank();
            return book.form("B06").cell(5, "所辖村民小组");
        });
        typed("F017", "涉及人数写成无", "无", book -> book.form("B07").cell(0, "涉及人数"));
        typed("F017", "单产写成同上", "同上", book -> book.form("B08").cell(11, "单产"));
        cell("F019", "身份号码录成数值", book -> asNumber(book.form("B07-1").cell(3, "身份号码")));
    }

    /** An identity number that Excel took for a number: fifteen digits are left of it, in Excel's own notation. */
    private static Cell asNumber(Cell cell) {
        var digits = cell.getStringCellValue().substring(0, 15);
        cell.setBlank();
        cell.setCellValue(0);
        ((XSSFCell) cell).getCTCell().setV("%s.%sE+17".formatted(digits.charAt(0), digits.substring(1)));
        return cell;
    }

    private void formulasAndTotals() throws IOException {
        cell("F014", "合计户数少12", book -> {
            var grids = book.form("B06");
            var cell = grids.at(grids.total, grids.column("户数"));
            cell.removeFormula();
            cell.setCellValue(Crops.sum(report.rows("B06"), "户数").doubleValue() - 12);
            return cell;
        });
        cell("F018", "学时的公式没有计算结果", book -> {
            var cell = book.form("B03").cell(5, "集中学习学时");
            cell.setBlank();
            cell.setCellFormula("16+18");
            return cell;
        });
        cell("F018", "单产的公式出错", book -> {
            var cell = book.form("B08").cell(9, "单产");
            cell.setBlank();
            cell.setCellFormula("#REF!/2");
            cell.setCellErrorValue(FormulaError.REF.getCode());
            return cell;
        });
    }

    private void hidden() throws IOException {
        cell("F015", "整行隐藏", book -> {
            var cell = book.form("B05").cell(2, "序号");
            cell.getRow().setZeroHeight(true);
            return cell;
        });
        cell("F015", "整栏隐藏", book -> {
            var cell = book.form("B09").cell(0, "拟整治方式");
            cell.getSheet().setColumnHidden(cell.getColumnIndex(), true);
            return cell;
        });
        cell("F015", "有批注", book -> {
            var cell = book.form("B04").cell(3, "主题");
            var helper = book.workbook().getCreationHelper();
            var anchor = helper.createClientAnchor();
            anchor.setCol1(cell.getColumnIndex());
            anchor.setRow1(cell.getRowIndex());
            anchor.setCol2(cell.getColumnIndex() + 2);
            anchor.setRow2(cell.getRowIndex() + 3);
            var comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
            comment.setString(helper.createRichTextString("请核对主题"));
            comment.setAuthor("Administrator");
            cell.setCellComment(comment);
            return cell;
        });
        cell("F015", "有删除线", book -> {
            var cell = book.form("B05").cell(1, "授予机关");
            var font = book.workbook().createFont();
            font.setStrikeout(true);
            font.setFontName(habit.bodyFont);
            font.setFontHeightInPoints((short) 10);
            var style = book.workbook().createCellStyle();
            style.cloneStyleFrom(cell.getCellStyle());
            style.setFont(font);
            cell.setCellStyle(style);
            return cell;
        });
    }

    private void basics() throws IOException {
        changed("X103", "全年实交党费少36元", "24", -36);
        changed("X104", "网格数多1个", "25", 1);
        changed("X105", "户籍户数多8户", "01", 8);
        changed("X106", "大豆面积少20亩", "12", -20);
        changed("X108", "沙地地块数少1个", "33", -1);
        changed("X109", "林业图斑数写成1", "35", 1);
        changed("X110", "监测户帮扶资金写成5000", "32", 5000);
        changed("X111", "以案定补资金写成60", "38", 10);
        changed("X112", "党支部数写成2", "13", 1);
    }

    private void lastYear() throws IOException {
        cell("Y001", "上年末党员数多1人 减少和去世也多1人", book -> {
            add(book.form("B01").line("20"), 1);
            add(book.form("B01").line("22"), 1);
            return add(book.form("B01").line("15"), 1);
        });
        changed("Y002", "村集体经济收入多10万元", "39", 10);
        cell("Y004", "上年户籍人口没有照抄审定数", book -> add(book.form("B01").line("02", "上年"), -3));
    }

    private void explained() throws IOException {
        cell("R321", "说明的学时12改成了10", book -> {
            var cell = book.form("B03").cell(Excused.MEMBER, "集中学习学时");
            cell.setCellValue(10);
            return cell;
        });
    }

    private void changed(String rule, String what, String line, int by) throws IOException {
        cell(rule, what, book -> add(book.form("B01").line(line), by));
    }

    private static Cell add(Cell cell, int by) {
        cell.setCellValue(BigDecimal.valueOf(cell.getNumericCellValue())
                .add(BigDecimal.valueOf(by))
                .doubleValue());
        return cell;
    }
}
