package org.nianbao.workbook.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.nianbao.outbox.SteadyZip;

/**
 * The parts of a workbook as every program reads them. POI writes formulas with many quotes and comparisons in CDATA,
 * and ExcelJS, among others, drops what stands there. That is changed here, as POI knows only one way for all workbooks
 * of a program.
 */
final class PlainZip {

    private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[(.*?)]]>", Pattern.DOTALL);

    private PlainZip() {}

    /** The same workbook without CDATA. */
    static byte[] of(byte[] workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook));
                var out = new SteadyZip(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
                out.write(plain(new String(in.readAllBytes(), UTF_8)).getBytes(UTF_8));
                out.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String plain(String xml) {
        return CDATA.matcher(xml)
                .replaceAll(text -> Matcher.quoteReplacement(
                        text.group(1).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
    }
}
