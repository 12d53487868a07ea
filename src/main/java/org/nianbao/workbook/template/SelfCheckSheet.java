package org.nianbao.workbook.template;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.outbox.TextMeasure;
import org.nianbao.workbook.addition.TemplateAids;
import org.nianbao.workbook.selfcheck.LaidForm;
import org.nianbao.workbook.selfcheck.RuleStates;
import org.nianbao.workbook.selfcheck.RuleStates.Detail;
import org.nianbao.workbook.selfcheck.SelfCheck;
import org.nianbao.workbook.template.TemplateStyles.Role;

/** The sheet that says, live, how each form and each rule stands: a table by form, and the rules, failures first. */
final class SelfCheckSheet {

    private static final int FIRST_FORM = 3;
    private static final int FORM = 2;
    private static final int RESULT = 4;
    private static final int TITLE_WIDTH = 50;
    private static final int INSTRUCTION_WIDTH = 40;

    private static final List<String> FORM_HEADINGS = List.of("", "", "表", "填了几行", "结果");
    private static final List<String> HEADINGS = List.of("编号", "级别", "表", "内容", "结果", "在哪里（第一处）", "怎么办");
    private static final int[] WIDTHS = {8, 8, 30, TITLE_WIDTH, 14, 22, INSTRUCTION_WIDTH};

    private final XSSFSheet sheet;
    private final TemplateStyles looks;
    private final SelfCheck check;
    private final RuleStates states;
    private final List<LaidForm> laid;

    private SelfCheckSheet(XSSFSheet sheet, TemplateStyles looks, SelfCheck check, List<LaidForm> laid) {
        this.sheet = sheet;
        this.looks = looks;
        this.check = check;
        states = check.states();
        this.laid = laid;
    }

    /** Adds the sheet behind the cover and the guide. */
    static void write(XSSFWorkbook workbook, TemplateStyles looks, SelfCheck check, List<LaidForm> laid) {
        var sheet = workbook.createSheet(TemplateAids.CHECKS);
        workbook.setSheetOrder(TemplateAids.CHECKS, 2);
        new SelfCheckSheet(sheet, looks, check, laid).write();
    }

    private void write() {
        SheetSetup.title(sheet, looks, TemplateAids.title(TemplateAids.CHECKS), "");
        SheetSetup.formula(sheet, 1, 0, note(), looks.of(Role.NOTE));
        for (int i = 0; i < WIDTHS.length; i++) {
            SheetSetup.width(sheet, i, WIDTHS[i]);
        }
        headings(FIRST_FORM - 1, FORM_HEADINGS);
        for (int i = 0; i < laid.size(); i++) {
            form(laid.get(i), FIRST_FORM + i);
        }
        var first = FIRST_FORM + laid.size() + 2;
        headings(first - 1, HEADINGS);
        for (int i = 0; i < states.lines().size(); i++) {
            line(i, first + i);
        }
        CheckColours.ofResults(sheet, RESULT, FIRST_FORM, laid.size());
        CheckColours.ofResults(sheet, RESULT, first, states.lines().size());
        SheetSetup.freeze(sheet, 0, 2);
        SheetSetup.protect(sheet);
        PrintedPages.plain(sheet, PrintedPages.Paper.A4_ACROSS);
    }

    /** What fails comes first; that nothing was found is said only of what was filled in. */
    private String note() {
        var results = "$E$%d:$E$%d".formatted(FIRST_FORM + 1, FIRST_FORM + laid.size());
        return "IF(%1$s>0,\"有 \"&%1$s&\" 条审核关系不通过，排在前面，请按“在哪里”逐条核对。\",IF(COUNTIF(%2$s,\"没有*\")=0,\"还没有填。\",\"填了的没有发现问题。\"))&\"本表随填随算，不用填写；空着的内容不判，镇里收表后还要全面审核。\""
                .formatted(states.failing(), results);
    }

    private void headings(int row, List<String> headings) {
        for (int i = 0; i < headings.size(); i++) {
            if (!headings.get(i).isEmpty()) {
                SheetSetup.cell(sheet, row, i, headings.get(i), looks.centred(Role.HEADING));
            }
        }
        SheetSetup.height(sheet, row, 1);
    }

    private void form(LaidForm place, int row) {
        var form = place.form();
        var named = SheetSetup.cell(sheet, row, FORM, form.label(), looks.of(Role.TEXT));
        SheetSetup.link(named, place.sheet());
        var filled = SheetSetup.blank(sheet, row, FORM + 1, looks.centred(Role.MARK));
        if (!form.single()) {
            filled.getCTCell().addNewF().setStringValue(check.entries(form));
        }
        var result = "IF(%s=0,\"还没有填\",IF(%2$s>0,\"有 \"&%2$s&\" 处\",\"没有发现问题\"))"
                .formatted(check.entries(form), states.failuresOf(form));
        SheetSetup.formula(sheet, row, RESULT, result, looks.centred(Role.MARK));
        SheetSetup.height(sheet, row, 1);
    }

    private void line(int place, int row) {
        detail(Detail.RULE, place, row, 0, Role.MARK);
        detail(Detail.LEVEL, place, row, 1, Role.MARK);
        detail(Detail.FORM, place, row, FORM, Role.TEXT);
        detail(Detail.TITLE, place, row, FORM + 1, Role.TEXT);
        var failures = states.shown(Detail.FAILURES, place);
        var result = "IF(%1$s>0,\"有 \"&%1$s&\" 处\",IF(%2$s>0,\"通过\",\"未填\"))"
                .formatted(failures, states.shown(Detail.JUDGED, place));
        SheetSetup.formula(sheet, row, RESULT, result, looks.centred(Role.MARK));
        var where = "IF(%s>0,HYPERLINK(\"#\"&%s,%s),\"\")"
                .formatted(failures, states.shown(Detail.LINK, place), states.shown(Detail.WHERE, place));
        SheetSetup.formula(sheet, row, RESULT + 1, where, looks.of(Role.TEXT));
        detail(Detail.INSTRUCTION, place, row, RESULT + 2, Role.TEXT);
        SheetSetup.height(sheet, row, lines());
    }

    private void detail(Detail detail, int place, int row, int column, Role role) {
        var style = role == Role.MARK ? looks.centred(role) : looks.of(role);
        SheetSetup.formula(sheet, row, column, states.shown(detail, place), style);
    }

    /** Any rule may come to stand in any row. */
    private int lines() {
        return states.lines().stream()
                .mapToInt(line -> Math.max(
                        TextMeasure.lines(line.rule().title(), TITLE_WIDTH - 2),
                        TextMeasure.lines(line.rule().instruction(), INSTRUCTION_WIDTH - 2)))
                .max()
                .orElse(1);
    }
}
