package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every faulty sample yields the finding that its name says, and no other. */
class FaultySamplesTests {

    private static final Pattern NAME =
            Pattern.compile("(?<rule>[FRXY]\\d{3}) (?:(?<sheet>\\S+)!(?<cell>[A-Z]+\\d+) )?.*");

    static List<Path> files() throws IOException {
        try (var files = Files.list(Path.of("input-samples/faulty"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void checkFindsWhatTheNameSays(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        assertThat(name.matches()).isTrue();

        var result = Workshop.runAnywhere("check", file.toString(), "--format", "json");

        assertThat(result.exit()).isEqualTo(3);
        var findings = grave(JsonMapper.shared().readTree(result.out()));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).get("rule").asString()).isEqualTo(name.group("rule"));
        if (name.group("cell") != null) {
            assertThat(findings.get(0).get("sheet").asString()).isEqualTo(name.group("sheet"));
            assertThat(cells(findings.get(0))).contains(name.group("cell"));
        }
    }

    private static List<JsonNode> grave(JsonNode answer) {
        return stream(answer.get("findings"))
                .filter(finding -> !finding.get("level").asString().equals("提示"))
                .toList();
    }

    private static List<String> cells(JsonNode finding) {
        return stream(finding.get("cells")).map(JsonNode::asString).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
