package org.nianbao.scheme.seeds;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.error.YAMLException;

/** What the folder of a year's scheme says of being in force. */
final class YearMark {

    private final int year;
    private final Entry said;

    private YearMark(int year, Entry said) {
        this.year = year;
        this.said = said;
    }

    /** Why a folder is not in force, whatever else is in it; nothing if it says that it is. */
    static Optional<String> of(Path folder, int year) {
        if (!Files.isDirectory(folder)) {
            return Optional.of("它不是文件夹");
        }
        if (Files.notExists(folder.resolve(EditionFile.NAME))) {
            return Optional.of("其中没有 " + EditionFile.NAME);
        }
        return entry(folder)
                .map(said -> new YearMark(year, said).reason())
                .orElse(Optional.of("%s 读不出来，请用 nianbao scheme --year %d 查看".formatted(EditionFile.NAME, year)));
    }

    /** The file, be it faulty elsewhere; a folder in its place and one without the right to read it are read by nobody. */
    private static Optional<Entry> entry(Path folder) {
        var file = folder.resolve(EditionFile.NAME);
        try {
            return Files.isRegularFile(file)
                    ? new SeedFiles(folder, new Faults()).yaml(EditionFile.NAME)
                    : Optional.empty();
        } catch (UncheckedIOException | YAMLException e) {
            return Optional.empty();
        }
    }

    private Optional<String> reason() {
        if (!says(EditionFile.YEAR)) {
            return Optional.of("%s，是别的年度的，可能是照抄过来还没有改".formatted(shown(EditionFile.YEAR)));
        }
        return says(EditionFile.IN_FORCE)
                ? Optional.empty()
                : Optional.of("还在起草（%1$s），编好后改为 %2$s: %3$d"
                        .formatted(shown(EditionFile.IN_FORCE), EditionFile.IN_FORCE, year));
    }

    private boolean says(String key) {
        return said.text(key, "").strip().equals(Integer.toString(year));
    }

    private String shown(String key) {
        var text = said.text(key, "");
        return text.isEmpty()
                ? "%s 没有写 %s".formatted(EditionFile.NAME, key)
                : "%s 写的是 %s: %s".formatted(EditionFile.NAME, key, text);
    }
}
