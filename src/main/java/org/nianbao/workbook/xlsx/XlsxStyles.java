package org.nianbao.workbook.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.nianbao.workbook.cell.CellLook;
import org.nianbao.workbook.cell.NumberFormats;

/**
 * The styles of an .xlsx as far as they matter.
 *
 * <p>A cell names an entry of {@code cellXfs}; that names a number format and a font. The other lists of formats and
 * fonts in the part (named styles, conditional formats) say nothing of what a cell holds.
 */
final class XlsxStyles {

    /** What a workbook has that comes without the part: everything plain. */
    static final XlsxStyles NONE = new XlsxStyles();

    /** Styles beyond this number are not looked at: Excel allows 65,490. */
    private static final int MOST = 65_536;

    private final NumberFormats formats = new NumberFormats();
    private final BitSet struckFonts = new BitSet();
    private final List<CellLook> looks = new ArrayList<>();
    private int fonts;

    private XlsxStyles() {}

    static XlsxStyles read(PackagePart part) throws IOException {
        var styles = new XlsxStyles();
        try (var xml = new XmlPart(part)) {
            while (xml.next()) {
                styles.readSection(xml);
            }
        }
        return styles;
    }

    /** The look of the cells with a style; plain if there is no such style. */
    CellLook look(int style) {
        return 0 <= style && style < looks.size() ? looks.get(style) : CellLook.PLAIN;
    }

    private void readSection(XmlPart xml) throws IOException {
        if (xml.starts("numFmts")) {
            readFormats(xml);
        } else if (xml.starts("fonts")) {
            readFonts(xml);
        } else if (xml.starts("cellXfs")) {
            readLooks(xml);
        } else if (xml.starts("cellStyleXfs") || xml.starts("dxfs") || xml.starts("extLst")) {
            xml.skip();
        }
    }

    private void readFormats(XmlPart xml) throws IOException {
        while (xml.next() && !xml.ends("numFmts")) {
            if (xml.starts("numFmt")) {
                formats.define(xml.number("numFmtId", -1), xml.attribute("formatCode", ""));
            }
        }
    }

    private void readFonts(XmlPart xml) throws IOException {
        while (xml.next() && !xml.ends("fonts")) {
            if (xml.starts("strike")) {
                struckFonts.set(Math.min(fonts, MOST), xml.flag("val", true));
            } else if (xml.ends("font")) {
                fonts++;
            }
        }
    }

    private void readLooks(XmlPart xml) throws IOException {
        while (xml.next() && !xml.ends("cellXfs")) {
            if (xml.starts("xf") && looks.size() < MOST) {
                var font = xml.number("fontId", 0);
                var format = xml.number("numFmtId", 0);
                looks.add(new CellLook(formats.at(format), font >= 0 && struckFonts.get(font)));
            }
        }
    }
}
