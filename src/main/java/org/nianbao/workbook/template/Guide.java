package org.nianbao.workbook.template;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.outbox.TextMeasure;
import org.nianbao.scheme.CodeList;
import org.nianbao.scheme.Form;
import org.nianbao.workbook.addition.TemplateAids;
import org.nianbao.workbook.selfcheck.LaidForm;
import org.nianbao.workbook.template.TemplateStyles.Role;

/** The sheet that says how to fill in the others, and where to send the workbook. */
final class Guide {

    private static final String NAME = "填表说明";
    private static final int[] WIDTHS = {26, 6, 72, 46};
    private static final int MARGIN = 2;
    private static final int REQUIRED = 1;
    private static final int WANTED = 3;
    private static final int ACROSS = 140;

    private final Template template;
    private final List<LaidForm> laid;
    private final TemplateStyles looks;
    private int row = 2;

    Guide(Template template, List<LaidForm> laid, TemplateStyles looks) {
        this.template = template;
        this.laid = laid;
        this.looks = looks;
    }

    /** Adds the sheet behind the cover. */
    void write(XSSFWorkbook workbook) {
        var sheet = workbook.createSheet(NAME);
        workbook.setSheetOrder(NAME, 1);
        var edition = template.scheme().edition();
        SheetSetup.title(
                sheet,
                looks,
                TemplateAids.title(NAME),
                edition.title() + "，" + template.unit().name());
        steps().forEach(step -> step(sheet, step));
        row++;
        sheet.setRepeatingRows(new CellRangeAddress(row, row, -1, -1));
        line(sheet, Role.HEADING, "栏", "必填", "指标解释", "怎样填");
        laid.forEach(form -> columns(sheet, form));
        for (int i = 0; i < WIDTHS.length; i++) {
            SheetSetup.width(sheet, i, WIDTHS[i]);
        }
        SheetSetup.protect(sheet);
        PrintedPages.plain(sheet, PrintedPages.Paper.A4_UPRIGHT);
    }

    private List<String> steps() {
        var edition = template.scheme().edition();
        var carried = template.carried().count() == 0
                ? lost()
                : "黄底的行是上年报过的，逐行核对后在“本年变动”栏选：没有变的选续，改过的选改，不在册了的选减，新加的行选增；再填本年的数。";
        return List.of(
                "一、先填封面，再逐张填表。灰色和蓝色的格子不用填，也改不动；没有内容的表保留空表，不要删除、改名或隐藏工作表。",
                "二、台账一行填一件事，中间可以插入、删除行。不要合并单元格，不写“同上”；数值没有的填 0，不写“无”“/”。" + carried,
                "三、身份号码、电话、编码的格子已设成文本，直接录入即可；从别处粘贴时请选“只粘贴值”，以免冲掉格式和下拉清单。",
                "四、每行最右边和“自查”表随填随算：有提示的请先核对改正。空着或看不懂的内容不判，所以自查通过不等于镇里审核通过。",
                "五、填完另存为 .xlsx，文件名不限。重新报送时把封面的报送批次加 1。",
                "六、%d年%d月%d日前（含当日）报%s。"
                        .formatted(
                                edition.deadline().getYear(),
                                edition.deadline().getMonthValue(),
                                edition.deadline().getDayOfMonth(),
                                edition.issuer()));
    }

    /** What is to be said if last year's file is not there as it was. */
    private String lost() {
        return template.lost().isEmpty() ? "" : "上年通过的报表在镇里的存档中%s，所以台账没有带入上年的行，请照上年的底稿填。".formatted(template.lost());
    }

    private void step(XSSFSheet sheet, String text) {
        SheetSetup.cell(sheet, row, 0, text, looks.of(Role.NOTE));
        SheetSetup.height(sheet, row, TextMeasure.lines(text, ACROSS));
        row++;
    }

    private void columns(XSSFSheet sheet, LaidForm place) {
        var form = place.form();
        var heading = SheetSetup.cell(sheet, row, 0, form.label(), looks.of(Role.GROUP));
        for (int i = 1; i < WIDTHS.length; i++) {
            SheetSetup.blank(sheet, row, i, looks.of(Role.GROUP));
        }
        SheetSetup.link(heading, place.sheet());
        SheetSetup.height(sheet, row, 1);
        row++;
        var perName = Math.max(1, form.values().size());
        for (int i = 0; i < form.columns().size(); i += perName) {
            var column = form.columns().get(i);
            line(sheet, Role.TEXT, name(form, i), column.required() ? "是" : "", column.meaning(), wanted(form, i));
        }
    }

    private static String name(Form form, int column) {
        if (form.lines().isEmpty()) {
            return form.columns().get(column).name();
        }
        var line = form.lines().get(column / form.values().size());
        return line.code() + " " + line.name();
    }

    private String wanted(Form form, int index) {
        var column = form.columns().get(index);
        return column.codeList()
                .map(CodeList::inOneLine)
                .filter(codes -> TextMeasure.lines(codes, WIDTHS[WANTED] - MARGIN) <= 3)
                .orElseGet(() -> ColumnInstruction.wanted(template.scheme(), form, index));
    }

    private void line(XSSFSheet sheet, Role role, String... cells) {
        var lines = 1;
        for (int i = 0; i < cells.length; i++) {
            SheetSetup.cell(sheet, row, i, cells[i], i == REQUIRED ? looks.centred(role) : looks.of(role));
            lines = Math.max(lines, TextMeasure.lines(cells[i], WIDTHS[i] - MARGIN));
        }
        SheetSetup.height(sheet, row, lines);
        row++;
    }
}
