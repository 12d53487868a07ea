package org.nianbao.application.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schemas, which {@code -Dgolden=rewrite} writes anew from the records. */
class AnswerSchemasTests {

    private static final Path RESOURCES = Path.of("src/main/resources/org/nianbao/application/json");

    static Stream<Class<?>> answers() {
        return AnswerSchemas.answers().stream();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void theSchemaIsThatOfTheRecord(Class<?> answer) throws IOException {
        var file = RESOURCES.resolve(AnswerSchemas.fileName(answer));
        var generated = AnswerSchemas.generated(answer) + "\n";
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.writeString(file, generated);
        }

        assertThat(generated).isEqualTo(Files.readString(file));
    }

    @Test
    void thereIsNoSchemaWithoutItsRecord() throws IOException {
        try (var files = Files.list(RESOURCES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(AnswerSchemas.answers().stream()
                            .map(AnswerSchemas::fileName)
                            .toList());
        }
    }

    @Test
    void whatIsNotAsTheSchemaSaysIsToldWithItsPlace() {
        var sound = new TemplatesJson(List.of(new TemplatesJson.TemplateJson("150525106200", "金星嘎查", "a.xlsx", 0, "")));

        assertThat(AnswerSchemas.faults(TemplatesJson.class, Json.text(sound))).isEmpty();
        assertThat(AnswerSchemas.faults(
                        TemplatesJson.class, "{\"templates\": [{\"code\": 1, \"name\": \"\", \"path\": \"\"}]}"))
                .contains("/templates/0/code");
        assertThat(AnswerSchemas.faults(TemplatesJson.class, "{\"templates\": [], \"more\": 1}"))
                .contains("more");
        assertThat(AnswerSchemas.faults(TemplatesJson.class, "{}")).contains("templates");
    }
}
