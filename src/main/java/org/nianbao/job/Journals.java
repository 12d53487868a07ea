package org.nianbao.job;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.nianbao.ledger.JournalEntry;
import org.nianbao.ledger.JournalTable;

/** The journals beside an archive, of all townships and years. */
public record Journals(Path folder) {

    private static final String ENDING = ".jsonl";

    public static Journals of(Workplace workplace) {
        return new Journals(workplace.journals());
    }

    /** A journal of which the database lacks some or all. */
    public record Lacking(int year, String township) {}

    /** Whether there is none. */
    public boolean isEmpty() {
        return files().isEmpty();
    }

    /** Those of which the database lacks something, by year and then by township. */
    public List<Lacking> lacking(Facilities facilities) {
        return files().stream()
                .filter(file -> isLacking(file, facilities.dataSource()))
                .map(file -> new Lacking(year(file), township(file)))
                .sorted(comparing(Lacking::year).thenComparing(Lacking::township))
                .toList();
    }

    private static boolean isLacking(Path file, DataSource dataSource) {
        var last = new JournalFile(file).last().map(JournalEntry::number).orElse(0);
        return new JournalTable(township(file), year(file), dataSource).size() < last;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> folder.relativize(file).toString().matches("\\d{4}.\\d{12}\\" + ENDING))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int year(Path file) {
        return Integer.parseInt(file.getName(file.getNameCount() - 2).toString());
    }

    private static String township(Path file) {
        return file.getFileName().toString().replace(ENDING, "");
    }
}
