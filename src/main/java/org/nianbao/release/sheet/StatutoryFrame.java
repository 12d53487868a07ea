package org.nianbao.release.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.nianbao.release.Coverage;
import org.nianbao.release.Release;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.scheme.Scheme;

/** The frame of a statistical form (表式): above the table what it is, below it who is responsible for it. */
public final class StatutoryFrame {

    /** Separates what stands in one line. */
    static final String GAP = "　　";

    /** Separates what would be broken anywhere in one line, as the sheet is narrow. */
    public static final String BREAK = "\n";

    private static final String RESPONSIBLE = "单位负责人：＿＿＿＿＿＿　　统计负责人：＿＿＿＿＿＿";
    private static final String FILLED_IN_BY = "填表人：＿＿＿＿＿＿";
    private static final String DATE = "报出日期：20＿＿年＿＿月＿＿日";

    private StatutoryFrame() {}

    private static List<String> items(Scheme.Edition edition) {
        var frame = edition.frame();
        return List.of(
                "表　　号：" + frame.number(),
                "制定机关：" + edition.issuer(),
                "批准文号：" + frame.approval(),
                "有 效 期：" + frame.validity());
    }

    /** The lines at the right of the cover. */
    public static List<PrintedCell> ofCover(Scheme.Edition edition) {
        return items(edition).stream()
                .map(line -> PrintedCell.line(line).aligned(HorizontalAlignment.RIGHT))
                .toList();
    }

    /** The same with something between. */
    private static String line(Scheme.Edition edition, String between) {
        return String.join(between, items(edition));
    }

    /** Returns the line below the title of a sheet of figures. */
    static PrintedCell lineOf(Release release) {
        return lineOf(release, GAP);
    }

    /** Returns the same, with a separator between the items of the frame. */
    static PrintedCell lineOf(Release release, String between) {
        var edition = release.scheme().edition();
        return PrintedCell.line(
                line(edition, between, edition.township().name(), new Coverage(release.standings()).sentence()));
    }

    /** Returns the same for a division, with a sentence on its coverage. */
    public static String line(Scheme.Edition edition, String whose, String coverage) {
        return line(edition, BREAK, whose, coverage);
    }

    private static String line(Scheme.Edition edition, String between, String whose, String coverage) {
        return String.join(GAP, line(edition, between) + "\n填报单位：" + whose, edition.year() + "年", coverage);
    }

    /** Where the cover is signed. */
    public static List<PrintedCell> footOfCover() {
        var gap = PrintedCell.line("");
        return List.of(
                gap,
                PrintedCell.line(RESPONSIBLE + GAP + FILLED_IN_BY),
                gap,
                PrintedCell.line(DATE + GAP + GAP + "（盖章）"));
    }

    /** Where a table is signed, in one line or broken in the middle. */
    public static PrintedCell foot(String between) {
        return PrintedCell.line(RESPONSIBLE + between + FILLED_IN_BY + GAP + DATE);
    }
}
