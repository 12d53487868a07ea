package org.nianbao.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.nianbao.submission.Masking;
import org.nianbao.web.page.BoardPages.UnitLine;

/** The units of the board as a table to be saved (CSV, UTF-8 with a byte order mark, as Excel and WPS open it). */
final class BoardTable {

    private static final String LINE_END = "\r\n";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** A spreadsheet would take a text that begins so for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r]");

    private BoardTable() {}

    static byte[] of(List<UnitLine> units) {
        var lines = Stream.concat(
                Stream.of(CSVFormat.RFC4180.format("区划代码", "单位", "状态", "批次", "报出日期", "收到", "强制", "核实", "要办的事")),
                units.stream().map(BoardTable::line));
        return lines.collect(joining(LINE_END, BYTE_ORDER_MARK, LINE_END)).getBytes(UTF_8);
    }

    private static String line(UnitLine unit) {
        return CSVFormat.RFC4180.format(Stream.of(
                        unit.code(),
                        unit.name(),
                        unit.state(),
                        unit.batch(),
                        unit.reportedOn(),
                        unit.received(),
                        Long.toString(unit.mandatory()),
                        Long.toString(unit.verify()),
                        Masking.numbersMasked(unit.tasks()))
                .map(BoardTable::plain)
                .toArray());
    }

    private static String plain(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }
}
