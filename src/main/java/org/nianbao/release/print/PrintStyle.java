package org.nianbao.release.print;

import org.apache.poi.ss.usermodel.HorizontalAlignment;

/**
 * How a cell looks.
 *
 * @param format the number format; empty for text
 * @param boxed whether it belongs to a table
 * @param quoted whether the text must be kept from being taken for a formula when somebody edits it
 * @param opening whether a new group of rows begins with it
 */
public record PrintStyle(
        Font font,
        HorizontalAlignment alignment,
        Shade shade,
        String format,
        boolean boxed,
        boolean quoted,
        boolean opening) {

    /** What text of a table looks like. */
    public static final PrintStyle TEXT =
            new PrintStyle(Font.BODY, HorizontalAlignment.LEFT, Shade.NONE, "", true, false, false);

    /** What short marks and codes look like. */
    public static final PrintStyle MARK = TEXT.aligned(HorizontalAlignment.CENTER);

    /** What the heading of a column looks like. */
    public static final PrintStyle HEADING = MARK.in(Font.HEADING).on(Shade.HEADING);

    /** What text outside of tables looks like. */
    public static final PrintStyle PLAIN =
            new PrintStyle(Font.BODY, HorizontalAlignment.LEFT, Shade.NONE, "", false, false, false);

    /** The typefaces in use; Excel, WPS and LibreOffice all have them or something like them. */
    public enum Font {
        TITLE("黑体", 15),
        HEADING("黑体", 10),
        BODY("宋体", 10),
        STRONG("宋体", 10),
        ITALIC("宋体", 10),
        LINK("宋体", 10);

        private final String family;
        private final int points;

        Font(String family, int points) {
            this.family = family;
            this.points = points;
        }

        String family() {
            return family;
        }

        int points() {
            return points;
        }

        /** How large its characters are, compared with those of the tables. */
        double size() {
            return (double) points / BODY.points;
        }
    }

    /** The colours behind cells; none of them says anything that words do not say as well. */
    public enum Shade {
        NONE(0xFFFFFF),
        HEADING(0xDCE6F1),
        /** There is nothing to be said here. */
        VOID(0xEDEDED),
        /** Worth a look. */
        ALERT(0xFCE4D6);

        private final int rgb;

        Shade(int rgb) {
            this.rgb = rgb;
        }

        byte[] argb() {
            return new byte[] {(byte) 0xFF, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
        }
    }

    /** What a number with so many places after the point looks like. */
    public static PrintStyle number(int places) {
        return new PrintStyle(
                Font.BODY,
                HorizontalAlignment.RIGHT,
                Shade.NONE,
                places == 0 ? "#,##0" : "#,##0." + "0".repeat(places),
                true,
                false,
                false);
    }

    public PrintStyle in(Font other) {
        return new PrintStyle(other, alignment, shade, format, boxed, quoted, opening);
    }

    public PrintStyle on(Shade other) {
        return new PrintStyle(font, alignment, other, format, boxed, quoted, opening);
    }

    public PrintStyle aligned(HorizontalAlignment other) {
        return new PrintStyle(font, other, shade, format, boxed, quoted, opening);
    }

    PrintStyle asQuoted() {
        return new PrintStyle(font, alignment, shade, format, boxed, true, opening);
    }

    PrintStyle asOpening() {
        return new PrintStyle(font, alignment, shade, format, boxed, quoted, true);
    }
}
