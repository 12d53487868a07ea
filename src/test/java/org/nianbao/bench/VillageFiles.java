package org.nianbao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.seeds.SchemeFolder;
import org.nianbao.submission.FileId;

/**
 * The sample workbooks of villages that are .xlsx by what they are, in the order of their names.
 *
 * <p>Those of the office, which has other and smaller forms, and those that are .xls are left out.
 */
final class VillageFiles {

    static final Path SEEDS = Path.of("seeds/2023");
    static final Path FOLDER = Path.of("input-samples/2023");

    private static final String OF_THE_OFFICE = "镇本级";

    private VillageFiles() {}

    static Scheme scheme() {
        return new SchemeFolder(SEEDS).scheme();
    }

    static List<Path> all() {
        return samples().stream()
                .filter(VillageFiles::isXlsx)
                .filter(file -> !file.getFileName().toString().startsWith(OF_THE_OFFICE))
                .toList();
    }

    /** All samples, of whatever kind. */
    static List<Path> samples() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a reader makes of each of them. */
    static <T> List<T> read(BiFunction<Path, FileId, T> reader) {
        return all().stream().map(file -> reader.apply(file, id(file))).toList();
    }

    /** A file by its name, with a hash that stands for any: nobody looks at it here. */
    static FileId id(Path file) {
        return new FileId(file.getFileName().toString(), "0".repeat(64));
    }

    static boolean isXlsx(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            return bytes.read() == 'P' && bytes.read() == 'K';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
