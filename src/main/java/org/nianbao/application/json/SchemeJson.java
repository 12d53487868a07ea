package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.MissingMeanings;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;

/** The answer of {@code scheme}. */
public record SchemeJson(
        int year,
        String title,
        List<RegisteredJson> units,
        List<FormJson> forms,
        List<RuleJson> rules,

        @JsonPropertyDescription("In the order of the release.")
        List<IndicatorJson> indicators,

        @JsonPropertyDescription("What a person should look at, though the scheme can be used.")
        List<String> warnings) {

    /** A unit of the register. */
    public record RegisteredJson(
            @JsonPropertyDescription("The division code, 12 digits.")
            String code,

            String name,
            String kind) {

        static RegisteredJson of(Unit unit) {
            return new RegisteredJson(unit.code(), unit.name(), unit.kind());
        }
    }

    /** A form, with the names of its columns and what they mean. */
    public record FormJson(
            String code,
            String title,
            List<String> columns,

            @JsonPropertyDescription(
                    "What counts in each column, as of when and from what source, by the name of the column.")
            Map<String, String> meanings) {

        static FormJson of(Form form) {
            return new FormJson(
                    form.code(),
                    form.title(),
                    form.columns().stream().map(Column::name).toList(),
                    meanings(form));
        }

        /** Returns what the columns of a form mean, in their order. */
        static Map<String, String> meanings(Form form) {
            var meanings = new LinkedHashMap<String, String>();
            form.columns().forEach(column -> meanings.put(column.name(), column.meaning()));
            return meanings;
        }
    }

    /** An indicator. */
    public record IndicatorJson(
            String code,
            String name,

            @JsonPropertyDescription("The unit of measurement.")
            String unit,

            String formula) {

        static IndicatorJson of(Indicator indicator) {
            return new IndicatorJson(
                    indicator.code(),
                    indicator.name(),
                    indicator.unit(),
                    indicator.formula().text());
        }
    }

    /** Returns a scheme. */
    public static SchemeJson of(Scheme scheme) {
        return new SchemeJson(
                scheme.year(),
                scheme.edition().title(),
                scheme.register().units().stream().map(RegisteredJson::of).toList(),
                scheme.forms().stream().map(FormJson::of).toList(),
                scheme.rules().stream().map(RuleJson::of).toList(),
                scheme.indicators().stream().map(IndicatorJson::of).toList(),
                MissingMeanings.of(scheme));
    }
}
