package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers as JSON: their components in the order of the records, numbers in plain notation. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .build();

    private Json() {}

    /** Returns an answer as one JSON value that ends with a line break. */
    public static String text(Object answer) {
        return MAPPER.writeValueAsString(answer) + "\n";
    }
}
