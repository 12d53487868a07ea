package org.nianbao.ledger;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Personal;
import org.nianbao.submission.Discretion;
import org.nianbao.submission.FormRow;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of a form as it is kept: a JSON object by the names of the columns, without blanks.
 *
 * <p>Numbers are exact, days are {@code "2023-05-01"}, months {@code "2023-05"}, several codes an array. Of a personal
 * column there is a token or nothing, and a token also of a text elsewhere that tells of a person.
 */
final class RowContent {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Stands before the token of a text that tells of a person where none should be told of. */
    private static final String CONCERNS_A_PERSON = "（含个人信息）";

    private static final String MONTH = "\\d{4}-\\d\\d";
    private static final String DAY = MONTH + "-\\d\\d";

    private final Tokens tokens;

    RowContent(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The content of a unit's row. */
    String of(Form form, FormRow row, String unitCode, Discretion discretion) {
        var content = new StringWriter();
        try (var json = JSON.createGenerator(content)) {
            json.writeStartObject();
            for (int i = 0; i < form.columns().size(); i++) {
                var value = row.value(i);
                if (value != null) {
                    write(json, form.columns().get(i), value, unitCode, discretion);
                }
            }
            json.writeEndObject();
        }
        return content.toString();
    }

    private void write(JsonGenerator json, Column column, Object value, String unitCode, Discretion discretion) {
        switch (column.personal()) {
            case NO -> writePlain(json.writeName(column.name()), column, value, discretion);
            case NAME -> json.writeStringProperty(column.name(), tokens.token(unitCode, value.toString()));
            case IDENTITY -> json.writeStringProperty(column.name(), tokens.token("", value.toString()));
            case TEXT -> {
                // Free text may hold anything about anybody.
            }
        }
    }

    private void writePlain(JsonGenerator json, Column column, Object value, Discretion discretion) {
        if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Iterable<?> codes) {
            json.writeStartArray();
            codes.forEach(code -> json.writeString(code.toString()));
            json.writeEndArray();
        } else if (discretion.concerns(column, value)) {
            json.writeString(CONCERNS_A_PERSON + tokens.token("", value.toString()));
        } else {
            json.writeString(value.toString());
        }
    }

    /** The row of a unit that a content was made of, as far as it was kept. */
    FormRow row(Form form, int sheetRow, String unitCode, String content) {
        return row(form, sheetRow, unitCode, content, (column, value) -> true);
    }

    /**
     * The row that was kept under the forms of last year, whose columns are known by their names. What is none of the kind
     * that the column is now is blank.
     */
    FormRow rowOfLastYear(Form form, int sheetRow, String unitCode, String content) {
        return row(form, sheetRow, unitCode, content, RowContent::isOfItsKind);
    }

    private static FormRow row(
            Form form, int sheetRow, String unitCode, String content, BiPredicate<Column, JsonNode> legible) {
        var json = JSON.readTree(content);
        var values = new @Nullable Object[form.columns().size() + 1];
        for (int i = 0; i < form.columns().size(); i++) {
            var column = form.columns().get(i);
            var value = json.get(column.name());
            values[i] = value != null && legible.test(column, value) ? value(column, value) : null;
        }
        values[form.columns().size()] = unitCode;
        return new FormRow(sheetRow, values);
    }

    private static Object value(Column column, JsonNode value) {
        if (column.personal() != Personal.NO) {
            return value.asString();
        }
        return switch (column.kind()) {
            case INTEGER, DECIMAL -> value.decimalValue();
            case DATE -> LocalDate.parse(value.asString());
            case MONTH -> YearMonth.parse(value.asString());
            case CODES -> codes(value);
            case CODE, TEXT, IDENTITY -> value.asString();
        };
    }

    private static boolean isOfItsKind(Column column, JsonNode value) {
        return switch (column.kind()) {
            case INTEGER, DECIMAL -> value.isNumber();
            case DATE -> value.asString("").matches(DAY);
            case MONTH -> value.asString("").matches(MONTH);
            case CODES -> value.isArray();
            case CODE, TEXT, IDENTITY -> value.isString();
        };
    }

    private static Object codes(JsonNode array) {
        var codes = new ArrayList<String>();
        array.forEach(code -> codes.add(code.asString()));
        return codes;
    }
}
