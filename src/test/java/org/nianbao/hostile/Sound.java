package org.nianbao.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.nianbao.fixtures.RawXlsx;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;

/** A small workbook without a fault, as the parts or the bytes to which something is then done. */
record Sound(VillageWorkbook workbook) {

    /** The part with the cover. */
    static final String COVER = "xl/worksheets/sheet1.xml";

    /** The part with the roll of the members of the party. */
    static final String ROLL = "xl/worksheets/sheet4.xml";

    static Sound of(String unit) {
        return new Sound(VillageWorkbook.of(Schemes.of2023(), unit));
    }

    /** With the text of one part changed. */
    static byte[] with(String unit, String part, UnaryOperator<String> change) {
        return of(unit).parts().change(part, change).bytes();
    }

    /** With something put in before the first tag of a name, of one part. */
    static RawXlsx with(String unit, String part, String before, String xml) {
        return of(unit).parts().change(part, text -> text.replaceFirst(before, Matcher.quoteReplacement(xml + before)));
    }

    RawXlsx parts() {
        return saved(".xlsx", RawXlsx::of);
    }

    byte[] xlsx() {
        return saved(".xlsx", Sound::bytes);
    }

    byte[] xls() {
        return saved(".xls", Sound::bytes);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T saved(String extension, Function<Path, T> read) {
        try {
            var file = Files.createTempFile("sound", extension);
            try {
                return read.apply(workbook.saveAs(file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
