package org.nianbao.workbook.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.nianbao.outbox.SteadyZip;

/**
 * The parts of a workbook as every program reads them. POI writes formulas with many quotes and comparisons in CDATA,
 * and ExcelJS, among others, drops what stands there. That is changed here, as POI knows only one way for all workbooks
 * of a program.
 */
final class PlainZip extends SteadyZip {

    private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[(.*?)]]>", Pattern.DOTALL);

    private final ByteArrayOutputStream part = new ByteArrayOutputStream();

    PlainZip(OutputStream out) {
        super(out);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
        super.putArchiveEntry(entry);
        part.reset();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        part.write(bytes, offset, length);
    }

    @Override
    public void closeArchiveEntry() throws IOException {
        var plain = plain(part.toString(UTF_8)).getBytes(UTF_8);
        super.write(plain, 0, plain.length);
        super.closeArchiveEntry();
    }

    private static String plain(String xml) {
        return CDATA.matcher(xml)
                .replaceAll(text -> Matcher.quoteReplacement(
                        text.group(1).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
    }
}
