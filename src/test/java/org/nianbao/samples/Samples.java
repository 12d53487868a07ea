package org.nianbao.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the sample workbooks to a folder, the township of 2023 and the faulty files; and what was approved of the same
 * units for 2022, as the scheme has it.
 */
public final class Samples {

    private Samples() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: Samples <target folder> <approved.csv>");
        }
        write(Path.of(arguments[0]));
        Files.writeString(Path.of(arguments[1]), approved());
    }

    static void write(Path target) throws IOException {
        for (var file : files().entrySet()) {
            var path = target.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling("."));
            Files.write(path, file.getValue());
        }
    }

    /** Last year's value of every printed line of every unit, line by line of {@code approved.csv}. */
    static String approved() {
        var text = new StringBuilder("区划代码,项目,2022年审定数\n");
        Township.model().reports().forEach(report -> approved(report).forEach(text::append));
        return text.toString();
    }

    /** Those of one unit. */
    static Stream<String> approved(Report report) {
        return Stream.of("B01", "Z08")
                .flatMap(form -> report.rows(form).stream()
                        .map(line -> "%s,%s.%s本年,%s\n"
                                .formatted(
                                        report.code(),
                                        form,
                                        line.text("代码"),
                                        line.number("上年").toPlainString())));
    }

    /** Every file by its path below the target. */
    static Map<String, byte[]> files() throws IOException {
        var township = Township.model();
        var files = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < Habits.ALL.size(); i++) {
            var habit = Habits.ALL.get(i);
            try (var workbook = Book.of(habit, township.reports().get(i)).workbook()) {
                files.put("2023/" + habit.file, Packing.bytes(workbook, habit));
            }
        }
        Faults.of(township).forEach((name, bytes) -> files.put("faulty/" + name, bytes));
        return files;
    }
}
