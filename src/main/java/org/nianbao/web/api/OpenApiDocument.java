package org.nianbao.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.nianbao.web.access.Problem;
import org.nianbao.web.api.ApiOperation.Argument;
import org.nianbao.web.api.ApiOperation.Place;
import org.springframework.http.MediaType;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the interface (OpenAPI 3.1), made from the calls and from the published schemas of their answers,
 * whose definitions become components of the document.
 */
final class OpenApiDocument {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String COMPONENTS = "#/components/schemas/";
    private static final String DEFINITIONS = "#/$defs/";
    private static final String FILES = "*/*";

    private final ObjectNode document = MAPPER.createObjectNode();
    private final ObjectNode schemas = MAPPER.createObjectNode();

    private OpenApiDocument(List<ApiOperation> operations) {
        document.put("openapi", "3.1.1");
        document.putObject("info")
                .put("title", "年报")
                .put("version", "1")
                .put("description", "收表、审核、汇总、溯源，与命令行的答复相同。令牌由经办人在“账号”页发。");
        document.putArray("security").addObject().putArray("token");
        var paths = document.putObject("paths");
        for (var operation : operations) {
            var path =
                    paths.get(operation.path()) instanceof ObjectNode known ? known : paths.putObject(operation.path());
            describe(operation, path.putObject(operation.method().toLowerCase(Locale.ROOT)));
        }
        schemas.set("Problem", problem());
        var components = document.putObject("components");
        components.set("schemas", schemas);
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer");
    }

    static String of(List<ApiOperation> operations) {
        return MAPPER.writeValueAsString(new OpenApiDocument(operations).document) + "\n";
    }

    private void describe(ApiOperation operation, ObjectNode node) {
        node.put("summary", operation.says()).put("description", "与 " + operation.command() + " 相同");
        var parameters = node.putArray("parameters");
        for (var place : List.of(Place.PATH, Place.QUERY)) {
            for (var argument : operation.at(place)) {
                var parameter = parameters
                        .addObject()
                        .put("name", argument.name())
                        .put("in", place.name().toLowerCase(Locale.ROOT))
                        .put("required", argument.isRequired())
                        .put("description", argument.says());
                parameter.set("schema", type(argument));
            }
        }
        if (operation.method().equals("POST")) {
            body(operation, node.putObject("requestBody"));
        }
        answers(operation, node.putObject("responses"));
    }

    private static void body(ApiOperation operation, ObjectNode body) {
        var type = operation.isUpload()
                ? MediaType.MULTIPART_FORM_DATA_VALUE
                : MediaType.APPLICATION_FORM_URLENCODED_VALUE;
        var schema =
                body.putObject("content").putObject(type).putObject("schema").put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var place : List.of(Place.FILE, Place.FORM)) {
            for (var argument : operation.at(place)) {
                properties.set(argument.name(), type(argument).put("description", argument.says()));
                if (argument.isRequired()) {
                    required.add(argument.name());
                }
            }
        }
    }

    private static ObjectNode type(Argument argument) {
        var schema = MAPPER.createObjectNode();
        if (argument.place() == Place.FILE) {
            return schema.put("type", "string").put("contentMediaType", MediaType.APPLICATION_OCTET_STREAM_VALUE);
        }
        switch (argument.kind()) {
            case LIST -> schema.put("type", "array").putObject("items").put("type", "string");
            case STRING, INTEGER, BOOLEAN ->
                schema.put("type", argument.kind().name().toLowerCase(Locale.ROOT));
        }
        return schema;
    }

    private void answers(ApiOperation operation, ObjectNode answers) {
        var content = answers.putObject("200").put("description", "做好了").putObject("content");
        operation
                .answer()
                .ifPresentOrElse(
                        answer -> {
                            add(answer);
                            refer(content.putObject(MediaType.APPLICATION_JSON_VALUE), answer);
                        },
                        () -> content.putObject(FILES));
        refer(
                answers.putObject("default")
                        .put("description", "没有做")
                        .putObject("content")
                        .putObject(MediaType.APPLICATION_PROBLEM_JSON_VALUE),
                Problem.class);
    }

    private static void refer(ObjectNode media, Class<?> answer) {
        media.putObject("schema").put("$ref", COMPONENTS + answer.getSimpleName());
    }

    /** Adds the published schema of an answer; its definitions have names that are those of records, each once. */
    private void add(Class<?> answer) {
        var published = published(answer);
        published.remove("$schema");
        if (published.remove("$defs") instanceof ObjectNode definitions) {
            definitions.properties().forEach(entry -> schemas.set(name(entry.getKey()), entry.getValue()));
        }
        if (!published.has("$ref")) {
            schemas.set(answer.getSimpleName(), published);
        }
    }

    /** A component may be called by letters, digits and a few signs only. */
    private static String name(String definition) {
        return definition.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private static ObjectNode published(Class<?> answer) {
        try (var resource = answer.getResourceAsStream(answer.getSimpleName() + ".schema.json")) {
            if (resource == null) {
                throw new IllegalStateException("no schema of " + answer);
            }
            return (ObjectNode) MAPPER.readTree(renamed(new String(resource.readAllBytes(), UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String renamed(String schema) {
        return Pattern.compile("\"" + Pattern.quote(DEFINITIONS) + "([^\"]+)\"")
                .matcher(schema)
                .replaceAll(found -> "\"" + COMPONENTS + name(found.group(1)) + "\"");
    }

    private static ObjectNode problem() {
        var schema = MAPPER.createObjectNode().put("type", "object");
        var properties = schema.putObject("properties");
        for (var component : Problem.class.getRecordComponents()) {
            properties
                    .putObject(component.getName())
                    .put("type", component.getType() == int.class ? "integer" : "string");
        }
        schema.putArray("required").add("title").add("status").add("detail");
        return schema;
    }
}
