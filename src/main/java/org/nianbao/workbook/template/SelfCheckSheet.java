package org.nianbao.workbook.template;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.outbox.TextMeasure;
import org.nianbao.workbook.addition.TemplateAids;
import org.nianbao.workbook.selfcheck.LaidForm;
import org.nianbao.workbook.selfcheck.SelfCheck.Line;
import org.nianbao.workbook.template.TemplateStyles.Role;

/** The sheet that says how each rule stands, live. */
final class SelfCheckSheet {

    private static final int HEADER = 2;
    private static final int FIRST = HEADER + 1;
    private static final int RESULT = 4;
    private static final int TITLE_WIDTH = 56;

    private static final List<String> HEADINGS = List.of("编号", "级别", "表", "内容", "结果", "在哪里（第一处）");
    private static final int[] WIDTHS = {8, 8, 30, TITLE_WIDTH, 14, 30};

    private final XSSFSheet sheet;
    private final TemplateStyles looks;
    private final List<LaidForm> laid;

    private SelfCheckSheet(XSSFSheet sheet, TemplateStyles looks, List<LaidForm> laid) {
        this.sheet = sheet;
        this.looks = looks;
        this.laid = laid;
    }

    /** Adds the sheet behind the cover and the guide. */
    static void write(XSSFWorkbook workbook, TemplateStyles looks, List<Line> lines, List<LaidForm> laid) {
        var sheet = workbook.createSheet(TemplateAids.CHECKS);
        workbook.setSheetOrder(TemplateAids.CHECKS, 2);
        new SelfCheckSheet(sheet, looks, laid).write(lines);
    }

    private void write(List<Line> lines) {
        SheetSetup.title(sheet, looks, TemplateAids.title(TemplateAids.CHECKS), "");
        var results = "$E$%d:$E$%d".formatted(FIRST + 1, FIRST + lines.size());
        SheetSetup.formula(
                sheet,
                1,
                0,
                "IF(COUNTIF(%1$s,\"有*\")=0,IF(COUNTIF(%1$s,\"通过\")=0,\"\",\"目前没有发现问题。\"),\"有 \"&COUNTIF(%1$s,\"有*\")&\" 条审核关系不通过，请按“在哪里”逐条核对。\")&\"本表随填随算，不用填写；空着的内容不判，镇里收表后还要全面审核。\""
                        .formatted(results),
                looks.of(Role.NOTE));
        for (int i = 0; i < HEADINGS.size(); i++) {
            SheetSetup.cell(sheet, HEADER, i, HEADINGS.get(i), looks.centred(Role.HEADING));
            SheetSetup.width(sheet, i, WIDTHS[i]);
        }
        SheetSetup.height(sheet, HEADER, 1);
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i), FIRST + i);
        }
        CheckColours.ofResults(sheet, RESULT, FIRST, lines.size());
        SheetSetup.freeze(sheet, 0, FIRST);
        SheetSetup.protect(sheet);
        PrintedPages.plain(sheet, PrintedPages.Paper.A4_UPRIGHT);
    }

    private void line(Line line, int row) {
        var rule = line.rule();
        SheetSetup.cell(sheet, row, 0, rule.id(), looks.centred(Role.MARK));
        SheetSetup.cell(sheet, row, 1, rule.level().chinese(), looks.centred(Role.MARK));
        var form = SheetSetup.cell(sheet, row, 2, line.form().label(), looks.of(Role.TEXT));
        SheetSetup.cell(sheet, row, 3, rule.title(), looks.of(Role.TEXT));
        var result =
                "IF(%1$s>0,\"有 \"&(%1$s)&\" 处\",IF(%2$s>0,\"通过\",\"未填\"))".formatted(line.failures(), line.judged());
        SheetSetup.formula(sheet, row, RESULT, result, looks.centred(Role.MARK));
        SheetSetup.formula(sheet, row, RESULT + 1, line.where(), looks.of(Role.TEXT));
        SheetSetup.height(
                sheet,
                row,
                Math.max(
                        TextMeasure.lines(rule.title(), TITLE_WIDTH - 2),
                        TextMeasure.lines(line.form().label(), WIDTHS[2] - 2)));
        laid.stream()
                .filter(other -> other.form() == line.form())
                .findFirst()
                .ifPresent(place -> SheetSetup.link(form, place.sheet()));
    }
}
