package org.nianbao.ledger;

import static java.util.stream.Collectors.toMap;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.PersonalKind;
import org.nianbao.submission.FormRow;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of a form as it is kept: a JSON object by the names of the columns, without blanks.
 *
 * <p>Numbers are exact, days are {@code "2023-05-01"}, months {@code "2023-05"}, several codes an array. A personal
 * value is replaced by a token or left out; so is a text elsewhere that names a person.
 */
final class RowContent {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String MONTH = "\\d{4}-\\d\\d";
    private static final String DAY = MONTH + "-\\d\\d";

    private final Map<Form, Map<String, Integer>> indexesByForm = new ConcurrentHashMap<>();

    /** The content of a row. */
    String of(Form form, FormRow row, Pseudonyms concealment) {
        var content = new StringWriter();
        try (var json = JSON.createGenerator(content)) {
            json.writeStartObject();
            for (int i = 0; i < form.columns().size(); i++) {
                var value = row.value(i);
                if (value != null) {
                    write(json, form.columns().get(i), value, concealment);
                }
            }
            json.writeEndObject();
        }
        return content.toString();
    }

    private void write(JsonGenerator json, Column column, Object value, Pseudonyms concealment) {
        switch (column.personal()) {
            case NO -> writePlain(json.writeName(column.name()), column, value, concealment);
            case NAME -> json.writeStringProperty(column.name(), concealment.name(value.toString()));
            case IDENTITY -> json.writeStringProperty(column.name(), concealment.identity(value.toString()));
            case TEXT -> {
                // Free text may name any person.
            }
        }
    }

    private void writePlain(JsonGenerator json, Column column, Object value, Pseudonyms concealment) {
        if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Iterable<?> codes) {
            json.writeStartArray();
            codes.forEach(code -> json.writeString(code.toString()));
            json.writeEndArray();
        } else {
            json.writeString(concealment.text(column, value));
        }
    }

    /** Restores a row from its stored content, as far as it was kept. */
    FormRow row(Form form, int sheetRow, String unitCode, String content) {
        return row(form, sheetRow, unitCode, content, (column, value) -> true);
    }

    /**
     * Restores a row that was stored under the forms of last year, whose columns are matched by name. A value of
     * another kind than that of the present column is blank.
     */
    FormRow rowOfLastYear(Form form, int sheetRow, String unitCode, String content) {
        return row(form, sheetRow, unitCode, content, RowContent::isOfItsKind);
    }

    private FormRow row(Form form, int sheetRow, String unitCode, String content, BiPredicate<Column, Object> legible) {
        var columns = form.columns();
        var indexes = indexesByForm.computeIfAbsent(form, RowContent::indexes);
        var values = new @Nullable Object[columns.size() + 1];
        try (var json = JSON.createParser(content)) {
            json.nextToken();
            for (var name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                var value = value(json);
                var index = indexes.get(name);
                if (index != null && legible.test(columns.get(index), value)) {
                    values[index] = value(columns.get(index), value);
                }
            }
        }
        values[columns.size()] = unitCode;
        return new FormRow(sheetRow, values);
    }

    private static Map<String, Integer> indexes(Form form) {
        return IntStream.range(0, form.columns().size())
                .boxed()
                .collect(toMap(index -> form.columns().get(index).name(), index -> index));
    }

    /** A text, a number, or the texts of an array. */
    private static Object value(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDecimalValue();
            case START_ARRAY -> codes(json);
            default -> json.getString();
        };
    }

    private static List<String> codes(JsonParser array) {
        var codes = new ArrayList<String>();
        while (array.nextToken() != JsonToken.END_ARRAY) {
            codes.add(array.getString());
        }
        return codes;
    }

    private static Object value(Column column, Object value) {
        if (column.personal() != PersonalKind.NO) {
            return value;
        }
        return switch (column.kind()) {
            case INTEGER, DECIMAL -> (BigDecimal) value;
            case DATE -> LocalDate.parse((String) value);
            case MONTH -> YearMonth.parse((String) value);
            case CODES -> (List<?>) value;
            case CODE, TEXT, IDENTITY -> (String) value;
        };
    }

    private static boolean isOfItsKind(Column column, Object value) {
        return switch (column.kind()) {
            case INTEGER, DECIMAL -> value instanceof BigDecimal;
            case DATE -> value instanceof String text && text.matches(DAY);
            case MONTH -> value instanceof String text && text.matches(MONTH);
            case CODES -> value instanceof List;
            case CODE, TEXT, IDENTITY -> value instanceof String;
        };
    }
}
