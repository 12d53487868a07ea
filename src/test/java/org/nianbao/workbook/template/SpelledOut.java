package org.nianbao.workbook.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A template of whose array formulas each row has its own, for POI calculates no functions of texts over arrays.
 *
 * <p>A relative range and a stretch of a column by the numbers of its rows come to their cell in the row.
 */
final class SpelledOut {

    private static final Pattern ARRAY = Pattern.compile(
            "<c r=\"([A-Z]+)\\d+\"[^>]*><f t=\"array\" ref=\"[A-Z]+(\\d+):[A-Z]+(\\d+)\">(<!\\[CDATA\\[.*?]]>|[^<]*)</f></c>");

    private static final Pattern OWN_CELL = Pattern.compile("(?<![$A-Z:])([A-Z]+)\\d+:\\1\\d+");
    private static final Pattern STRETCH = Pattern.compile("(INDEX\\('[^']*'!\\$[A-Z]+:\\$[A-Z]+,)\\d+\\):\\1\\d+\\)");
    private static final Pattern ROW = Pattern.compile("<row r=\"(\\d+)\"[^>]*?(?:/>|>.*?</row>)", Pattern.DOTALL);

    private SpelledOut() {}

    static byte[] of(byte[] template) {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(template));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var part = in.readAllBytes();
                out.write(entry.getName().startsWith("xl/worksheets/") ? sheet(part) : part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] sheet(byte[] part) {
        var xml = new String(part, StandardCharsets.UTF_8);
        var cells = new HashMap<Integer, StringBuilder>();
        var rest = ARRAY.matcher(xml).replaceAll(array -> {
            IntStream.rangeClosed(Integer.parseInt(array.group(2)), Integer.parseInt(array.group(3)))
                    .forEach(row -> cells.computeIfAbsent(row, number -> new StringBuilder())
                            .append("<c r=\"%s%d\"><f>%s</f></c>"
                                    .formatted(array.group(1), row, formula(array.group(4), row))));
            return "";
        });
        return ROW.matcher(rest)
                .replaceAll(row -> Matcher.quoteReplacement(with(row.group(), cells, Integer.parseInt(row.group(1)))))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String with(String row, Map<Integer, StringBuilder> cells, int number) {
        var added = cells.getOrDefault(number, new StringBuilder());
        return added.isEmpty()
                ? row
                : row.endsWith("</row>")
                        ? row.substring(0, row.length() - "</row>".length()) + added + "</row>"
                        : row.substring(0, row.length() - "/>".length()) + ">" + added + "</row>";
    }

    private static String formula(String array, int row) {
        var cells =
                STRETCH.matcher(array).replaceAll(stretch -> Matcher.quoteReplacement(stretch.group(1) + row + ")"));
        return OWN_CELL.matcher(cells).replaceAll(own -> own.group(1) + row);
    }
}
