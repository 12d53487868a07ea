package org.nianbao.workbook.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;
import org.nianbao.workbook.cell.CellContent;
import org.nianbao.workbook.cell.CellContents;
import org.nianbao.workbook.guard.LimitCounter;
import org.nianbao.workbook.guard.Refusal;
import org.nianbao.workbook.guard.RefusedFileException;

/** The texts of an .xlsx that its cells share and name by their place in the list. */
final class XlsxStrings {

    /** What a workbook has whose cells hold all their texts themselves. */
    static final XlsxStrings NONE = new XlsxStrings();

    private final List<Shared> texts = new ArrayList<>();

    private XlsxStrings() {}

    /**
     * A text as the cells hold it that share it.
     *
     * @param content null if the text is blank
     */
    record Shared(@Nullable CellContent content, boolean struck) {

        static final Shared BLANK = new Shared(null, false);

        static Shared of(RichText text) {
            return new Shared(CellContents.text(text.text()).orElse(null), text.struck());
        }
    }

    static XlsxStrings read(PackagePart part, LimitCounter tally) throws IOException {
        var strings = new XlsxStrings();
        try (var xml = new XmlPart(part)) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    var text = RichText.read(xml, "si");
                    tally.text(text.text());
                    strings.texts.add(Shared.of(text));
                }
            }
        }
        return strings;
    }

    Shared at(String index) throws RefusedFileException {
        try {
            return at(Integer.parseInt(index));
        } catch (NumberFormatException malformed) {
            throw noText(index);
        }
    }

    Shared at(int index) throws RefusedFileException {
        if (index < 0 || index >= texts.size()) {
            throw noText(String.valueOf(index));
        }
        return texts.get(index);
    }

    private RefusedFileException noText(String index) {
        return new RefusedFileException(Refusal.DAMAGED, "引用的共享字符串 %s 不存在（共 %d 个）".formatted(index, texts.size()));
    }
}
