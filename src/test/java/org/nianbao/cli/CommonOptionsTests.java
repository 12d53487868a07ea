package org.nianbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.application.PlaceProperties;
import org.nianbao.fixtures.Schemes;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where things are is said by options, by the environment, or in the files where Spring Boot looks for settings. */
class CommonOptionsTests {

    private final Path folder;

    CommonOptionsTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Schemes.copyTo(folder.resolve("schemes/2023"));
    }

    /** What a command says in a process of its own, which is started in the folder. */
    private String said(Map<String, String> environment, String... arguments) throws Exception {
        var said = folder.resolve("said");
        var process = PreparedProgram.THIS
                .process(List.of(arguments))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        process.environment().put("LC_ALL", "C.UTF-8");
        process.environment().putAll(environment);
        process.start().waitFor();
        return Files.readString(said, UTF_8);
    }

    private void set(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), List.of(lines));
    }

    @Test
    void theEnvironmentSaysWhereThingsAre() throws Exception {
        var environment = Map.of(
                "NIANBAO_SEEDS", "schemes",
                "NIANBAO_INBOX", "letters",
                "NIANBAO_DATA", "kept",
                "NIANBAO_OUT", "results");

        assertThat(said(environment, "nightly")).startsWith("没有收件文件夹 letters，");
        assertThat(said(environment, "rebuild")).startsWith("kept/journal 中没有流水");
        assertThat(said(environment, "trace", "综合指标!E5")).startsWith("还没有汇总表 results/沙日浩来镇2023年");
    }

    @Test
    void aHomeHasWhateverIsNotSetOtherwise() throws Exception {
        var environment = Map.of("NIANBAO_HOME", "office", "NIANBAO_SEEDS", "schemes");

        assertThat(said(environment, "nightly")).startsWith("没有收件文件夹 office/inbox/2023，");
        assertThat(said(environment, "rebuild")).startsWith("office/data/journal 中没有流水");
        assertThat(said(environment, "nightly", "--inbox", "of-option")).startsWith("没有收件文件夹 of-option，");
    }

    @Test
    void aFileSaysItInYamlOrAsProperties() throws Exception {
        set("application.yaml", "nianbao:", "  seeds: schemes", "  inbox: letters");
        assertThat(said(Map.of(), "nightly")).startsWith("没有收件文件夹 letters，");

        Files.delete(folder.resolve("application.yaml"));
        Files.createDirectories(folder.resolve("config"));
        set("config/application.properties", "nianbao.seeds=schemes", "nianbao.data=kept");
        assertThat(said(Map.of(), "rebuild")).startsWith("kept/journal 中没有流水");
    }

    @Test
    void anOptionGoesBeforeTheEnvironmentAndThatBeforeAFile() throws Exception {
        set("application.yaml", "nianbao:", "  seeds: schemes", "  inbox: of-file", "  data: of-file");
        var environment = Map.of("NIANBAO_INBOX", "of-environment");

        assertThat(said(environment, "nightly")).startsWith("没有收件文件夹 of-environment，");
        assertThat(said(environment, "nightly", "--inbox", "of-option")).startsWith("没有收件文件夹 of-option，");
        assertThat(said(environment, "rebuild")).startsWith("of-file/journal 中没有流水");
        assertThat(said(environment, "rebuild", "--data", "of-option")).startsWith("of-option/journal 中没有流水");
    }

    @Test
    void anArgumentSaysWhereTheFileIs() throws Exception {
        set("elsewhere.properties", "nianbao.seeds=schemes", "nianbao.inbox=letters");

        assertThat(said(Map.of(), "nightly", "--spring.config.import=file:elsewhere.properties"))
                .startsWith("没有收件文件夹 letters，");
    }

    /** What editors complete and explain. */
    @Test
    void theMetadataNameAllThatCanBeSet() throws IOException {
        var metadata = JsonMapper.shared()
                .readTree(new ClassPathResource("META-INF/spring-configuration-metadata.json").getContentAsByteArray());

        assertThat(metadata.get("properties").valueStream().map(property -> text(property, "name")))
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of(PlaceProperties.class.getRecordComponents())
                                        .map(component -> "nianbao." + component.getName()),
                                Stream.of("nianbao.history.keep-runs-for"))
                        .toList());
        assertThat(metadata.get("properties").valueStream())
                .allMatch(property -> !text(property, "description").isBlank());
    }

    private static String text(JsonNode property, String name) {
        return property.path(name).asString();
    }
}
