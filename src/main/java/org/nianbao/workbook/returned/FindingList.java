package org.nianbao.workbook.returned;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.nianbao.outbox.TextMeasure;
import org.nianbao.scheme.Level;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FoldedFindings;
import org.nianbao.workbook.addition.Marks;
import org.nianbao.workbook.returned.ListLook.Style;

/**
 * The list of the findings (问题清单), to be read on the screen and on paper.
 *
 * <pre>
 * 问题清单（年报审核）
 * 金星嘎查　退回　强制 1 条，核实 0 条，提示 2 条　金星村 最终版(1).xlsx
 * 序号 | 级别 | 审核关系 | 工作表 | 单元格 | 审核意见 | 实有 | 应有 | 影响指标 | 处理办法
 * </pre>
 */
final class FindingList {

    static final String SEND_AGAIN = "请按“处理办法”处理后重新报送。";
    static final String CORRECT = "请逐条改正后重新报送；强制的必须改正，核实的改正或者说明：在“上报说明”表中照本表填审核关系、工作表、单元格、实有，并写明情况、说明人和日期。";

    private static final List<Heading> HEADINGS = List.of(
            new Heading("序号", 6),
            new Heading("级别", 7),
            new Heading("审核关系", 10),
            new Heading("工作表", 18),
            new Heading("单元格", 22),
            new Heading("审核意见", 42),
            new Heading("实有", 14),
            new Heading("应有", 14),
            new Heading("影响指标", 14),
            new Heading("处理办法", 32));

    /** As many cells as fit on a line; LibreOffice breaks no lines in a link. */
    private static final int SHOWN_CELLS = 2;

    private static final int LINE = 14;
    private static final int HIGHEST = 409;
    private static final double MARGIN = 0.5;

    private final Reply reply;
    private final Workbook workbook;
    private final ListLook look;
    private final Sheet sheet;
    private int next;
    private int numbered;

    private record Heading(String text, int width) {}

    private FindingList(Reply reply, Workbook workbook, ListLook look) {
        this.reply = reply;
        this.workbook = workbook;
        this.look = look;
        sheet = ListSheet.add(workbook);
    }

    /** The list of a reply, in a workbook that does not have one. */
    static FindingList of(Reply reply, Workbook workbook, ListLook look) {
        return new FindingList(reply, workbook, look);
    }

    /** Writes the list as the last sheet of the workbook that is marked. */
    void write() {
        var colours = Arrays.stream(Level.values())
                .map(level -> level.chinese() + "为" + Colour.of(level).chinese() + "色")
                .collect(Collectors.joining("，"));
        write(CORRECT + "单元格%s。本表、批注和颜色不必删除，再报时不计。".formatted(colours));
    }

    /** Writes the list as the last sheet, with what its unit has to do with it. */
    void write(String howTo) {
        for (int i = 0; i < HEADINGS.size(); i++) {
            sheet.setColumnWidth(i, HEADINGS.get(i).width() * 256);
        }
        line(Marks.LIST_TITLE, Style.TITLE);
        line(heading(), Style.LINE);
        line(howTo, Style.LINE);
        var top = next;
        row(HEADINGS.stream().map(Heading::text).toList(), Style.HEADING);
        var folded = FoldedFindings.of(reply.findings());
        folded.told().forEach(this::finding);
        folded.sentence().ifPresent(sentence -> fold(sentence, folded.folded()));
        makeHandy(top);
        printable(top);
    }

    private String heading() {
        return "%s　%s　%s　%s"
                .formatted(
                        reply.unit().isEmpty() ? "（认不出单位）" : reply.unit(),
                        reply.verdict().chinese(),
                        reply.counts(),
                        ShownText.of(reply.file().name()));
    }

    private void line(String text, Style style) {
        var row = sheet.createRow(next++);
        put(row.createCell(0), text, style);
        row.setHeightInPoints(style.points() + 8f);
    }

    private Row row(List<String> texts, Style style) {
        var row = sheet.createRow(next++);
        var lines = 1;
        for (int i = 0; i < texts.size(); i++) {
            put(row.createCell(i), texts.get(i), style);
            lines = Math.max(
                    lines, TextMeasure.lines(texts.get(i), HEADINGS.get(i).width() - 2));
        }
        row.setHeightInPoints(Math.min(lines * LINE + 4, HIGHEST));
        return row;
    }

    /** Folds findings under a line that says so. */
    private void fold(String sentence, List<Finding> findings) {
        row(List.of("", "", "", "", "", "%s。点左边的“+”展开。".formatted(sentence), "", "", "", ""), Style.TEXT);
        var first = next;
        findings.forEach(this::finding);
        sheet.setRowSumsBelow(false);
        sheet.groupRow(first, next - 1);
        sheet.setRowGroupCollapsed(first, true);
    }

    private void finding(Finding finding) {
        var row = row(
                List.of(
                        "",
                        finding.level().chinese(),
                        finding.rule(),
                        ShownText.of(finding.sheet()),
                        cells(finding),
                        ShownText.sentence(finding.message()),
                        ShownText.of(finding.found()),
                        ShownText.of(finding.expected()),
                        finding.effect(),
                        ShownText.sentence(finding.instruction())),
                Style.TEXT);
        row.getCell(0).setCellValue(++numbered);
        row.getCell(0).setCellStyle(look.style(Style.MARK));
        row.getCell(1).setCellStyle(look.style(Style.MARK.on(Colour.of(finding.level()))));
        row.getCell(2).setCellStyle(look.style(Style.MARK));
        link(row.getCell(4), finding);
    }

    private static String cells(Finding finding) {
        if (finding.cells().isEmpty()) {
            return finding.sheet().isEmpty() ? "" : "整张表";
        }
        var shown = finding.cells().stream()
                .limit(SHOWN_CELLS)
                .map(CellAddress::toString)
                .collect(Collectors.joining("、"));
        var count = finding.cells().size();
        return count > SHOWN_CELLS ? "%s 等%d处".formatted(shown, count) : shown;
    }

    private void link(Cell cell, Finding finding) {
        var sheet = CellMark.sheet(workbook, finding.sheet());
        if (finding.sheet().isEmpty() || sheet.isEmpty()) {
            return;
        }
        var target = finding.cells().isEmpty() ? "A1" : finding.cells().get(0).toString();
        var link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'%s'!%s".formatted(sheet.get().getSheetName().replace("'", "''"), target));
        cell.setHyperlink(link);
        cell.setCellStyle(look.style(Style.LINK));
    }

    /** What could be taken for a formula stays text also when somebody edits it. */
    private void put(Cell cell, String text, Style style) {
        var risky = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
        cell.setCellStyle(look.style(risky ? style.asQuoted() : style));
        if (!text.isEmpty()) {
            look.write(cell, text);
        }
    }

    /** Keeps the headings on the screen, and lets the rows below them be filtered. */
    private void makeHandy(int top) {
        sheet.createFreezePane(0, top + 1);
        if (next > top + 1) {
            sheet.setAutoFilter(new CellRangeAddress(top, next - 1, 0, HEADINGS.size() - 1));
        }
    }

    private void printable(int top) {
        sheet.setRepeatingRows(new CellRangeAddress(top, top, -1, -1));
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        for (var side : List.of(PageMargin.LEFT, PageMargin.RIGHT)) {
            sheet.setMargin(side, MARGIN);
        }
        var print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getFooter().setCenter("第 &P 页，共 &N 页");
    }
}
