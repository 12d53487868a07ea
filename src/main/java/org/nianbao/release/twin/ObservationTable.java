package org.nianbao.release.twin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;

/** The observations as CSV: a line of headings, then one for each. */
public final class ObservationTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String LINE_END = "\r\n";

    /** The characters that make a spreadsheet take a text for a formula (OWASP, CSV injection). */
    private static final String RISKY = "=+-@\t\r";

    private ObservationTable() {}

    public static byte[] csv(List<Observation> observations) {
        var headings = line(Field::name);
        return observations.stream()
                .map(observation -> line(field -> cell(field, observation)))
                .collect(joining("", BYTE_ORDER_MARK + headings, ""))
                .getBytes(UTF_8);
    }

    private static String line(Function<Field, String> cell) {
        return CSVFormat.RFC4180.format(Arrays.stream(Field.values()).map(cell).toArray()) + LINE_END;
    }

    /** A number as it is, and a text so that it remains text whatever it begins with. */
    private static String cell(Field field, Observation observation) {
        var text = field.text(observation);
        return !field.isNumber() && !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
