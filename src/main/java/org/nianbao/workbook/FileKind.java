package org.nianbao.workbook;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.nianbao.workbook.guard.Refusal;
import org.nianbao.workbook.guard.RefusedFileException;

/** The two containers of a workbook, recognised by the first bytes of the file; the name counts for nothing. */
enum FileKind {
    /** A zip file: .xlsx and its kin. */
    ZIP,
    /** Folders within a file: .xls, and an .xlsx with a password. */
    OLE2;

    /** The bytes that are examined; a web page may begin with a long comment. */
    static final int HEAD = 8192;

    /** Returns the container, or refuses a file that is neither. */
    static FileKind of(byte[] head) throws RefusedFileException {
        if (head.length == 0) {
            throw new RefusedFileException(Refusal.EMPTY);
        }
        return switch (FileMagic.valueOf(head)) {
            case OOXML -> ZIP;
            case OLE2 -> OLE2;
            case PDF -> throw new RefusedFileException(Refusal.PDF);
            case HTML -> throw new RefusedFileException(Refusal.HTML);
            case BIFF2, BIFF3, BIFF4 -> throw new RefusedFileException(Refusal.TOO_OLD);
            case RTF, WORD2, MSWRITE -> throw new RefusedFileException(Refusal.WORD_OR_OTHER_OFFICE);
            case JPEG, GIF, PNG, TIFF, WMF, EMF, BMP -> throw new RefusedFileException(Refusal.IMAGE);
            default -> throw new RefusedFileException(byText(head));
        };
    }

    /** Text formats go by words near the beginning: they may start with blanks, a comment or a byte order mark. */
    private static Refusal byText(byte[] head) {
        var text = new String(head, charset(head)).toLowerCase(Locale.ROOT);
        if (text.startsWith("rar!") || text.startsWith("7z\u00bc\u00af")) {
            return Refusal.ARCHIVE;
        }
        if (text.chars().anyMatch(FileKind::isControl)) {
            return Refusal.NOT_A_WORKBOOK;
        }
        if (containsAny(text, "urn:schemas-microsoft-com:office:spreadsheet", "progid=\"excel.sheet\"")) {
            return Refusal.XML_SPREADSHEET;
        }
        if (text.contains("application/vnd.oasis.opendocument.spreadsheet")) {
            return Refusal.ODS;
        }
        if (containsAny(text, "<html", "<table", "<!doctype html", "mime-version:")) {
            return Refusal.HTML;
        }
        return text.contains("<?xml") ? Refusal.NOT_A_WORKBOOK : Refusal.CSV_OR_TEXT;
    }

    /** Latin-1 serves GBK as well: it maps every byte to a character, and tags are ASCII. */
    private static Charset charset(byte[] head) {
        var mark = new String(head, 0, Math.min(2, head.length), StandardCharsets.ISO_8859_1);
        return mark.equals("\u00fe\u00ff") || mark.equals("\u00ff\u00fe")
                ? StandardCharsets.UTF_16
                : StandardCharsets.ISO_8859_1;
    }

    private static boolean isControl(int character) {
        return character < ' ' && "\t\n\f\r\u001a".indexOf(character) < 0;
    }

    private static boolean containsAny(String text, String... words) {
        return Stream.of(words).anyMatch(text::contains);
    }
}
