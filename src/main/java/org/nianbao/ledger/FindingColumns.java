package org.nianbao.ledger;

import static java.util.stream.Collectors.joining;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.scheme.Level;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Explanation;
import org.nianbao.submission.Finding;

/** A finding as columns, which all tables of findings have under the same names and in the same order. */
final class FindingColumns {

    /** The names, for the list of an INSERT or a SELECT. */
    static final String NAMES =
            "rule, level, sheet, cells, found, expected, imbalance, message, instruction, indicators,"
                    + " reason, explained_by, explained_on";

    /** As many question marks. */
    static final String VALUES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    /** Longer than any name; a longer text is cut rather than refused. */
    static final int LONGEST_NAME = 255;

    /** More than a person reads, and less than a cell of a release can hold. */
    static final int LONGEST_TEXT = 10_000;

    /** Room for both sides of a difference of figures as they can be kept. */
    private static final int LONGEST_NUMBER = 64;

    private FindingColumns() {}

    /** Binds a finding to the parameters of a statement, from an index on. */
    static void bind(PreparedStatement statement, int from, Finding finding) throws SQLException {
        var next = from;
        for (var text : List.of(
                finding.rule(),
                finding.level().chinese(),
                cut(finding.sheet(), LONGEST_TEXT),
                cells(finding.cells()),
                cut(finding.found(), LONGEST_TEXT),
                cut(finding.expected(), LONGEST_TEXT),
                cut(finding.imbalance(), LONGEST_NUMBER),
                cut(finding.message(), LONGEST_TEXT),
                cut(finding.instruction(), LONGEST_TEXT),
                String.join(" ", finding.indicators()))) {
            statement.setString(next++, text);
        }
        statement.setObject(
                next++,
                finding.explanation()
                        .map(Explanation::reason)
                        .map(reason -> cut(reason, LONGEST_TEXT))
                        .orElse(null));
        statement.setObject(
                next++,
                finding.explanation()
                        .map(Explanation::by)
                        .map(by -> cut(by, LONGEST_NAME))
                        .orElse(null));
        statement.setObject(next, finding.explanation().map(Explanation::on).orElse(null));
    }

    /** Addresses as one text. */
    static String cells(List<CellAddress> cells) {
        return cells.stream().map(CellAddress::toString).collect(joining(" "));
    }

    /** The addresses in such a text. */
    static List<CellAddress> cells(String text) {
        return words(text).map(CellAddress::of).toList();
    }

    /** Returns a text of at most so many characters: a longer one is cut, with its length at the end. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var note = "…（共 %d 字）".formatted(text.codePointCount(0, text.length()));
        var end = most - note.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + note;
    }

    /** The texts of a finding that may be long. */
    static Stream<String> texts(Finding finding) {
        var answer = finding.explanation().map(Explanation::reason).orElse("");
        return Stream.of(
                        finding.sheet(),
                        finding.found(),
                        finding.expected(),
                        finding.message(),
                        finding.instruction(),
                        answer)
                .map(text -> cut(text, LONGEST_TEXT));
    }

    /** The finding in a row. */
    static Finding read(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("rule"),
                Level.named(row.getString("level")).orElseThrow(),
                new Finding.Place(row.getString("sheet"), cells(row.getString("cells"))),
                new Finding.Sides(row.getString("found"), row.getString("expected"), row.getString("imbalance")),
                new Finding.Advice(row.getString("message"), row.getString("instruction")),
                words(row.getString("indicators")).toList(),
                row.getString("reason") == null ? null : explanation(row));
    }

    /** The explanation in a row. */
    static Explanation explanation(ResultSet row) throws SQLException {
        return new Explanation(
                row.getString("reason"), row.getString("explained_by"), row.getObject("explained_on", LocalDate.class));
    }

    private static Stream<String> words(String text) {
        return text.isEmpty() ? Stream.empty() : Arrays.stream(text.split(" "));
    }
}
