package org.nianbao.workbook.xls;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.nianbao.submission.CellAddress;
import org.nianbao.workbook.cell.Cargo;
import org.nianbao.workbook.cell.FormulaLinks;
import org.nianbao.workbook.cell.Links;

/**
 * Finds what an .xls carries, by the names of its folders and by hyperlinks; {@link XlsStructure} does so by its
 * records.
 */
final class XlsCargo {

    private XlsCargo() {}

    /** Finds the cargo by the names of the folders within the file. */
    static Set<Cargo> of(DirectoryNode root) {
        var cargo = EnumSet.noneOf(Cargo.class);
        for (var entry : root) {
            var name = entry.getName().toUpperCase(Locale.ROOT);
            if (name.startsWith("_VBA_PROJECT") || name.equals("VBA") || name.equals("MACROS")) {
                cargo.add(Cargo.MACROS);
            } else if (name.equals("CTLS")) {
                cargo.add(Cargo.CONTROLS);
            } else if (name.startsWith("MBD") || name.startsWith("LNK") || name.equals("OBJECTPOOL")) {
                cargo.add(Cargo.OBJECTS);
            }
        }
        return cargo;
    }

    /** Adds the hyperlinks that lead to files. */
    static void look(HSSFWorkbook workbook, FormulaLinks links) {
        for (var sheet : workbook) {
            links.on(sheet.getSheetName());
            for (var link : sheet.getHyperlinkList()) {
                if (link.getType() == HyperlinkType.FILE
                        || link.getType() == HyperlinkType.URL && !Links.isOfTheWeb(link.getAddress())) {
                    links.add(new CellAddress(link.getFirstRow(), link.getFirstColumn()));
                }
            }
        }
    }
}
