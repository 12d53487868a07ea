package org.nianbao.workbook.xlsx;

import java.io.IOException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.nianbao.submission.CellAddress;
import org.nianbao.workbook.addition.Marks;
import org.nianbao.workbook.cell.SheetDraft;
import org.nianbao.workbook.guard.Refusal;
import org.nianbao.workbook.guard.RefusedFileException;

/**
 * Finds the cells with notes that are not ours, in the comments part of a sheet, and in that of its threaded comments, which
 * programs may write alone.
 */
final class XlsxComments {

    private XlsxComments() {}

    static void read(PackagePart part, SheetDraft draft) throws IOException {
        try (var xml = new XmlPart(part)) {
            while (xml.next()) {
                if (xml.starts("threadedComment")) {
                    draft.note(address(xml, draft.name()));
                } else if (xml.starts("comment")) {
                    var address = address(xml, draft.name());
                    if (!Marks.areAllOf(RichText.read(xml, "comment").text())) {
                        draft.note(address);
                    }
                }
            }
        }
    }

    private static CellAddress address(XmlPart xml, String sheet) throws RefusedFileException {
        var ref = xml.attribute("ref", "");
        try {
            return CellAddress.of(ref);
        } catch (IllegalArgumentException malformed) {
            throw new RefusedFileException(Refusal.DAMAGED, "批注地址无效：" + ref).on(sheet);
        }
    }
}
