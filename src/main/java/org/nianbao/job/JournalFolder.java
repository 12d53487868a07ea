package org.nianbao.job;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.nianbao.ledger.JournalEntry;
import org.nianbao.ledger.JournalTable;

/** The journals beside an archive, for all townships and years. */
public record JournalFolder(Path folder) {

    private static final String ENDING = ".jsonl";

    public static JournalFolder of(Places places) {
        return new JournalFolder(places.journals());
    }

    /** A journal of which the database lacks some or all entries. */
    public record Lacking(int year, String township) {}

    /**
     * Requires that all journals are readable, before any work that needs them.
     *
     * @throws DamagedJournalException if one was changed after it was written
     */
    public void requireWhole() {
        files().stream().sorted().forEach(file -> new JournalFile(file).entries());
    }

    /** Returns whether there is no journal. */
    public boolean isEmpty() {
        return files().isEmpty();
    }

    /**
     * Requires that the database has all entries of a township up to a year, because the figures of each year depend on
     * the year before.
     *
     * @throws DatabaseBehindException if it lacks an entry
     * @throws DamagedJournalException if a journal was changed after it was written
     */
    void require(String township, int until, DataSource dataSource) {
        ofTownship(township).stream().filter(file -> year(file) <= until).forEach(file -> require(file, dataSource));
    }

    /**
     * Returns the journals of a township, by year. They are looked up by year, because there may be hundreds of
     * townships, and few years.
     */
    private List<Path> ofTownship(String township) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var years = Files.list(folder)) {
            return years.filter(year -> year.getFileName().toString().matches("\\d{4}"))
                    .sorted()
                    .map(year -> year.resolve(township + ENDING))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the faults of the journals compared with the database, in sentences that name the remedy. */
    public List<String> faults(SharedServices services) {
        return files().stream()
                .sorted()
                .flatMap(file -> fault(file, services.dataSource()).stream())
                .toList();
    }

    private static Optional<String> fault(Path file, DataSource dataSource) {
        try {
            require(file, dataSource);
            return Optional.empty();
        } catch (DatabaseBehindException | DamagedJournalException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private static void require(Path file, DataSource dataSource) {
        var journal = new JournalFile(file);
        if (JournalTable.isThere(dataSource)) {
            new JournalCheck(journal, new JournalTable(township(file), year(file), dataSource)).require(0);
        } else {
            journal.entries();
            throw DatabaseBehindException.without(file);
        }
    }

    /** Returns the journals of which the database lacks an entry, by year and then by township. */
    public List<Lacking> lacking(SharedServices services) {
        return files().stream()
                .filter(file -> isLacking(file, services.dataSource()))
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
