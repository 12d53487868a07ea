package org.nianbao.application.json;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schemas of the answers: made from the records, and held against what commands print. */
public final class AnswerSchemas {

    /** The answers that a command may give. */
    private static final Map<String, List<Class<?>>> BY_COMMAND = Map.ofEntries(
            Map.entry("nightly", List.of(RunJson.class, TownshipsRunJson.class)),
            Map.entry("county", List.of(CountyJson.class)),
            Map.entry("village", List.of(RunJson.class)),
            Map.entry("explain", List.of(RunJson.class)),
            Map.entry("undo", List.of(RunJson.class)),
            Map.entry("status", List.of(StatusJson.class, TownshipsStatusJson.class)),
            Map.entry("check", List.of(CheckJson.class)),
            Map.entry("template", List.of(TemplatesJson.class)),
            Map.entry("release", List.of(ReleasesJson.class, ReleaseJson.class)),
            Map.entry("trace", List.of(LineageJson.class, CountyTraceJson.class)),
            Map.entry("verify", List.of(VerificationJson.class, ArchiveJson.class)),
            Map.entry("backup", List.of(BackupJson.class)),
            Map.entry("restore", List.of(BackupJson.class)),
            Map.entry("rebuild", List.of(RebuildJson.class)),
            Map.entry("report", List.of(ReportJson.class)),
            Map.entry("scheme", List.of(SchemeJson.class)),
            Map.entry("rules", List.of(RulesJson.class)),
            Map.entry("new-year", List.of(NewYearJson.class)));

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Map<Class<?>, Schema> PUBLISHED = new ConcurrentHashMap<>();

    private AnswerSchemas() {}

    /** All records that are an answer by themselves. */
    static List<Class<?>> answers() {
        return BY_COMMAND.values().stream().flatMap(List::stream).distinct().toList();
    }

    /** Throws an error if a command printed an answer for programs that is not as one of its schemas says. */
    public static void hold(String[] arguments, String out) {
        var all = Arrays.asList(arguments);
        if (!String.join(" ", all).contains("--format json") || out.isEmpty()) {
            return;
        }
        var candidates = all.stream()
                .filter(BY_COMMAND::containsKey)
                .map(BY_COMMAND::get)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no schema for " + all));
        var faults = candidates.stream().map(answer -> faults(answer, out)).toList();
        if (faults.stream().noneMatch(String::isEmpty)) {
            throw new AssertionError("%s answers %s%nwhich is not as its schema says: %s".formatted(all, out, faults));
        }
    }

    /** Throws an error if an answer is not as the schema of its record says. */
    public static void hold(Class<?> answer, String json) {
        var faults = faults(answer, json);
        if (!faults.isEmpty()) {
            throw new AssertionError("%s%nis not as the schema of %s says: %s".formatted(json, answer, faults));
        }
    }

    static String faults(Class<?> answer, String json) {
        return PUBLISHED.computeIfAbsent(answer, AnswerSchemas::published).validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .collect(joining("; "));
    }

    private static Schema published(Class<?> answer) {
        try (var resource = AnswerSchemas.class.getResourceAsStream(fileName(answer))) {
            if (resource == null) {
                throw new AssertionError("no resource " + fileName(answer));
            }
            return REGISTRY.getSchema(new String(resource.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String fileName(Class<?> answer) {
        return answer.getSimpleName() + ".schema.json";
    }

    /** The schema of a record: closed, with every component required that may not be null or is written all the same. */
    static String generated(Class<?> answer) {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonSchemaModule(JacksonOption.RESPECT_JSONPROPERTY_ORDER))
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS);
        config.forFields()
                .withNullableCheck(field -> isAlwaysWritten(field) && isNullable(field))
                .withRequiredCheck(field -> isAlwaysWritten(field) || !isNullable(field));
        config.forFields().withInstanceAttributeOverride((schema, field, context) -> allowNullFigures(schema));
        config.forTypesInGeneral().withTypeAttributeOverride((schema, type, context) -> allowNullFigures(schema));
        var mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        return mapper.writeValueAsString(new SchemaGenerator(config.build()).generateSchema(answer));
    }

    /** The generator does not see that the values of a map may be null, as those are that are figures by their codes. */
    private static void allowNullFigures(ObjectNode schema) {
        if (schema.path("additionalProperties").path("type").asString("").equals("number")) {
            ((ObjectNode) schema.get("additionalProperties"))
                    .putArray("type")
                    .add("number")
                    .add("null");
        }
    }

    private static boolean isAlwaysWritten(FieldScope field) {
        return field.getAnnotation(JsonInclude.class) != null;
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
