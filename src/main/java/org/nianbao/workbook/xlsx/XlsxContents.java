package org.nianbao.workbook.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.nianbao.workbook.cell.DateSystem;
import org.nianbao.workbook.cell.FormulaLinks;
import org.nianbao.workbook.guard.LimitCounter;
import org.nianbao.workbook.guard.Limits;
import org.nianbao.workbook.guard.Refusal;
import org.nianbao.workbook.guard.RefusedFileException;

/**
 * The main part of an .xlsx: its table of contents.
 *
 * <pre>
 * &lt;workbook&gt;
 *   &lt;workbookPr date1904="1"/&gt;
 *   &lt;sheets&gt;&lt;sheet name="附表1" sheetId="3" state="hidden" r:id="rId7"/&gt;&lt;/sheets&gt;
 * &lt;/workbook&gt;
 * </pre>
 */
record XlsxContents(DateSystem dates, List<Tab> tabs) {

    private static final Set<String> HIDDEN = Set.of("hidden", "veryHidden");

    /** A sheet as the contents list it; a module of Excel 5 macros has no part, and so an empty relation. */
    record Tab(String name, boolean hidden, String relation) {}

    XlsxContents {
        tabs = List.copyOf(tabs);
    }

    static XlsxContents read(PackagePart part, LimitCounter tally, FormulaLinks links) throws IOException {
        var dates = DateSystem.SINCE_1900;
        var tabs = new ArrayList<Tab>();
        try (var xml = new XmlPart(part)) {
            refuseOthers(xml);
            while (xml.next()) {
                if (xml.starts("workbookPr") && xml.flag("date1904", false)) {
                    dates = DateSystem.SINCE_1904;
                } else if (xml.starts("sheet")) {
                    tabs.add(tab(xml, tabs.size()));
                    tally.text(tabs.get(tabs.size() - 1).name());
                } else if (xml.starts("definedName")) {
                    links.look(xml.text());
                }
            }
        }
        return new XlsxContents(dates, tabs);
    }

    private static void refuseOthers(XmlPart xml) throws IOException {
        if (!xml.next() || !xml.starts("workbook")) {
            throw new RefusedFileException(Refusal.NOT_A_WORKBOOK);
        }
    }

    private static Tab tab(XmlPart xml, int before) throws RefusedFileException {
        if (before == Limits.SHEETS) {
            throw new RefusedFileException(Refusal.TOO_LARGE, "工作表超过 %d 张".formatted(Limits.SHEETS));
        }
        return new Tab(
                xml.attribute("name", ""), HIDDEN.contains(xml.attribute("state", "visible")), xml.attribute("id", ""));
    }
}
