package org.nianbao.scheme.seeds;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The CSV of a file of the scheme: a line of headings, then one line for each thing. Blank lines, and the blank columns
 * that Excel leaves at the right, are ignored.
 */
record SeedTable(String file, FaultCollector faults) {

    /** A line, by the headings of its columns. */
    record Line(int number, Map<String, String> values) {

        String value(String heading) {
            return values.getOrDefault(heading, "").strip();
        }
    }

    /** Returns the headings, or none and a fault. */
    List<String> headings(String text) {
        return records(text).stream()
                .findFirst()
                .map(first -> cells(first.record()))
                .orElse(List.of());
    }

    /** Returns the lines of a text with these headings, or none and a fault. */
    List<Line> lines(String text, List<String> headings) {
        var records = records(text);
        if (records.isEmpty()) {
            return List.of();
        }
        if (!cells(records.get(0).record()).equals(headings)) {
            faults.add(file, records.get(0).line(), wrongHeadings(records.get(0).record(), headings));
            return List.of();
        }
        return records.stream()
                .skip(1)
                .filter(row -> !cells(row.record()).isEmpty())
                .flatMap(row -> line(row, headings).stream())
                .toList();
    }

    private static String wrongHeadings(CSVRecord first, List<String> headings) {
        var other = String.join("", first.toList()).replaceAll("[^;；，\t]", "");
        var hint = first.size() == 1 && !other.isEmpty()
                ? "，栏与栏之间要用半角逗号，这里用的是“%s”".formatted(other.charAt(0) == '\t' ? "Tab" : other.substring(0, 1))
                : "";
        return "标题行应是 " + String.join(",", headings) + hint;
    }

    /** A record and its first line. */
    private record Begun(int line, CSVRecord record) {}

    private List<Begun> records(String text) {
        var records = new ArrayList<Begun>();
        var format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        var read = 1;
        try (var parser = CSVParser.parse(text, format)) {
            for (var record : parser) {
                read = Math.toIntExact(parser.getCurrentLineNumber());
                records.add(new Begun(read - lineEnds(record), record));
            }
            if (records.isEmpty()) {
                faults.add(file, 0, "文件是空的");
            }
            return records;
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            faults.add(file, read + (records.isEmpty() ? 0 : 1), "从这一行起不能按 CSV 读取，多半是引号没有配对，请用 Excel 或 WPS 打开后另存");
            return List.of();
        }
    }

    private static int lineEnds(CSVRecord record) {
        return (int) record.stream()
                .flatMapToInt(String::chars)
                .filter(c -> c == '\n')
                .count();
    }

    /** Returns the cells without the blank ones at the end. */
    private static List<String> cells(CSVRecord record) {
        var cells = new ArrayList<>(record.stream().map(String::strip).toList());
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    private Optional<Line> line(Begun row, List<String> headings) {
        var values = row.record().toList();
        if (values.size() < headings.size() || cells(row.record()).size() > headings.size()) {
            faults.add(file, row.line(), "应有 %d 栏，实有 %d 栏".formatted(headings.size(), values.size()));
            return Optional.empty();
        }
        hidden(values)
                .findFirst()
                .ifPresent(cell -> faults.add(
                        file,
                        row.line(),
                        "“%s”里有看不见的字符（%s），请删去"
                                .formatted(
                                        cell, ForbiddenCharacters.hidden(cell).orElse(""))));
        var byHeading = new HashMap<String, String>();
        for (int i = 0; i < headings.size(); i++) {
            byHeading.put(headings.get(i), values.get(i));
        }
        return Optional.of(new Line(row.line(), byHeading));
    }

    private static Stream<String> hidden(List<String> values) {
        return values.stream()
                .map(String::strip)
                .filter(not(String::isEmpty))
                .filter(cell -> ForbiddenCharacters.hidden(cell).isPresent());
    }
}
