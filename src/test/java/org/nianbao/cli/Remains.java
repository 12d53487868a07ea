package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.nianbao.outbox.WholeFile;
import org.nianbao.server.EmbeddedServer;

/**
 * All that runs leave, apart from which run did it and when: the rows of the database, and the files that go out and are
 * archived, by their hashes.
 */
record Remains(List<String> lines) {

    private static final List<String> QUERIES = List.of(
            "SELECT sha256, file_name, unit_code, batch, reported_on, verdict, basis FROM submission ORDER BY id",
            "SELECT s.sha256, f.ordinal, f.rule, f.level, f.sheet, f.cells, f.found, f.expected, f.message, f.reason"
                    + " FROM finding f JOIN submission s ON s.id = f.submission_id ORDER BY s.id, f.ordinal",
            "SELECT s.sha256, r.form, r.ordinal, r.sheet_row, r.content"
                    + " FROM form_row r JOIN submission s ON s.id = r.submission_id ORDER BY s.id, r.form, r.ordinal",
            "SELECT s.sha256, p.form, p.sheet, p.places"
                    + " FROM form_place p JOIN submission s ON s.id = p.submission_id ORDER BY s.id, p.form",
            "SELECT level, scope, about, indicator, value FROM indicator_value ORDER BY 1, 2, 3, 4",
            "SELECT ordinal, unit_code, rule, message FROM township_finding ORDER BY 1",
            "SELECT unit_code, rule, sheet, cells, found, reason FROM explanation ORDER BY id",
            "SELECT sha256 FROM `release` WHERE number = (SELECT MAX(number) FROM `release`)",
            "SELECT COUNT(*) FROM BATCH_JOB_EXECUTION WHERE status NOT IN ('COMPLETED', 'FAILED', 'STOPPED')");

    static Remains of(Workshop workshop) throws IOException, InterruptedException {
        var parts = new TreeMap<String, String>();
        try (var server = EmbeddedServer.start(workshop.data().resolve("mariadb"))) {
            server.awaitReady(Duration.ofMinutes(5));
            QUERIES.forEach(query -> parts.put(query, String.join("\n", Workshop.query(server, query))));
        }
        for (var part :
                List.of(workshop.folder().resolve("out"), workshop.data().resolve("archive"))) {
            files(part)
                    .forEach(
                            file -> parts.put(workshop.folder().relativize(file).toString(), hash(file)));
        }
        return new Remains(parts.entrySet().stream()
                .map(entry -> entry.getKey() + "\n" + entry.getValue())
                .collect(joining("\n"))
                .lines()
                .toList());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String hash(Path file) {
        try {
            return WholeFile.sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line in which these are not as they should be; nothing if there is none. */
    String difference(Remains right) {
        for (int i = 0; i < Math.min(lines.size(), right.lines.size()); i++) {
            if (!lines.get(i).equals(right.lines.get(i))) {
                return "line %d is “%s” instead of “%s”".formatted(i, lines.get(i), right.lines.get(i));
            }
        }
        return lines.size() == right.lines.size()
                ? ""
                : "%d lines instead of %d".formatted(lines.size(), right.lines.size());
    }
}
