package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A rule that a scheme gets when submissions were accepted by it already, and that not all of them meet. */
final class LaterRule {

    private static final String BEFORE = "rules:\n";

    private static final String WITH_IT = """
            rules:
              - id: R299
                scope: 行内
                level: 强制
                title: 突击队数不超过三个
                formula: 突击队数 ≤ 3
                message: 突击队数 {左}
                instruction: 请核对

            """;

    private LaterRule() {}

    /** Puts it into a scheme. */
    static void addTo(Path seeds) throws IOException {
        change(seeds, BEFORE, WITH_IT);
    }

    /** Takes it out of a scheme again. */
    static void removeFrom(Path seeds) throws IOException {
        change(seeds, WITH_IT, BEFORE);
    }

    private static void change(Path seeds, String text, String replacement) throws IOException {
        var form = seeds.resolve("2023/forms/B02.yaml");
        var content = Files.readString(form);
        assertThat(content).contains(text);
        Files.writeString(form, content.replace(text, replacement));
    }
}
