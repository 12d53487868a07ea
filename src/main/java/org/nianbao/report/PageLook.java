package org.nianbao.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The paper and the styles of the report: A4 with the margins of GB/T 9704, a running head, page numbers. */
final class PageLook {

    /** The styles, as Word has them. */
    private static final String STYLES = "styles.xml";

    private static final int TWENTIETHS_OF_A_POINT_PER_INCH = 1440;
    private static final double MILLIMETRES_PER_INCH = 25.4;

    private PageLook() {}

    static void applyTo(XWPFDocument document, String title) {
        document.createStyles().setStyles(styles().getStyles());
        paper(document.getDocument().getBody().addNewSectPr());
        var head = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        head.setStyle("Header");
        head.createRun().setText(title);
        var foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle("Footer");
        foot.createRun().setText("— ");
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        foot.createRun().setText(" —");
    }

    private static void paper(CTSectPr section) {
        var size = section.addNewPgSz();
        size.setW(millimetres(210));
        size.setH(millimetres(297));
        var margins = section.addNewPgMar();
        margins.setTop(millimetres(37));
        margins.setBottom(millimetres(35));
        margins.setLeft(millimetres(28));
        margins.setRight(millimetres(26));
        margins.setHeader(millimetres(20));
        margins.setFooter(millimetres(25));
        margins.setGutter(BigInteger.ZERO);
    }

    private static BigInteger millimetres(int length) {
        return BigInteger.valueOf(Math.round(length / MILLIMETRES_PER_INCH * TWENTIETHS_OF_A_POINT_PER_INCH));
    }

    private static StylesDocument styles() {
        try (var file = PageLook.class.getResourceAsStream(STYLES)) {
            return StylesDocument.Factory.parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException e) {
            throw new IllegalStateException("the styles of the report are no styles", e);
        }
    }
}
