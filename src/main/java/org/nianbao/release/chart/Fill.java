package org.nianbao.release.chart;

import java.util.HexFormat;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;

/** What the bars of one series look like, each with a pattern of its own or none, so that they differ in black and white as well. */
enum Fill {
    BLUE("12436D", ""),
    TURQUOISE("28A197", "wdUpDiag"),
    PINK("801650", "pct40"),
    ORANGE("F46A25", "dkVert");

    /** POI knows what a pattern is called, but brings no class that could write it. */
    private static final String PATTERN = """
            <a:pattFill xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" prst="%s">\
            <a:fgClr><a:srgbClr val="%s"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>""";

    private static final String SOLID = """
            <a:solidFill xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
            <a:srgbClr val="%s"/></a:solidFill>""";

    private final String colour;
    private final String pattern;

    Fill(String colour, String pattern) {
        this.colour = colour;
        this.pattern = pattern;
    }

    private String markup() {
        return pattern.isEmpty() ? SOLID.formatted(colour) : PATTERN.formatted(pattern, colour);
    }

    /** The colour of its lines. */
    XDDFColor colour() {
        return XDDFColor.from(HexFormat.of().parseHex(colour));
    }

    /** Puts the fill into the properties of a shape that has none yet. */
    void into(XmlObject shape) {
        try (var from = XmlObject.Factory.parse(markup()).newCursor();
                var into = shape.newCursor()) {
            from.toFirstChild();
            into.toFirstContentToken();
            from.copyXml(into);
        } catch (XmlException e) {
            throw new IllegalStateException("not a fill: " + this, e);
        }
    }
}
