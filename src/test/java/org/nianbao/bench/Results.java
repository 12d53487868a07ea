package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The table of results, and what belongs to it. */
record Results(String command, List<String> machine, List<Line> lines, Optional<Nation> nation) {

    private static final String HEAD =
            "| what | ours | baseline | ratio | demanded | met |\n|---|---|---|---|---|---|\n";

    /** As Markdown. */
    String text() {
        var text = new StringBuilder();
        text.append("`").append(command).append("` on:\n\n");
        machine.forEach(line -> text.append("* ").append(line).append('\n'));
        text.append('\n').append(HEAD);
        lines.forEach(line -> text.append(line.markdown()).append('\n'));
        nation.ifPresent(
                all -> text.append('\n').append(String.join("\n", all.text())).append('\n'));
        return text.toString();
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "# Speed\n\n" + text());
    }
}
