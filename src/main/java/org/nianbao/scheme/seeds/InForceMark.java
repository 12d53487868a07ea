package org.nianbao.scheme.seeds;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Reads whether the folder of a year's scheme declares that it is in force. */
final class InForceMark {

    private final int year;
    private final YamlEntry said;

    private InForceMark(int year, YamlEntry said) {
        this.year = year;
        this.said = said;
    }

    /** Returns why a folder is not in force, whatever else it contains; empty if it is declared in force. */
    static Optional<String> of(Path folder, int year) {
        if (!Files.isDirectory(folder)) {
            return Optional.of("它不是文件夹");
        }
        var faults = new FaultCollector();
        var files = new SeedFiles(folder, faults);
        if (!files.has(EditionFile.NAME)) {
            files.requireNames(Set.of(EditionFile.NAME));
            return Optional.of("其中没有 " + EditionFile.NAME
                    + faults.first().map(fault -> "，有 " + fault).orElse(""));
        }
        return files.yaml(EditionFile.NAME)
                .map(said -> new InForceMark(year, said).reason())
                .orElseGet(() ->
                        faults.first().map(fault -> "%s；改好后用 nianbao scheme --year %d 查看".formatted(fault, year)));
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
