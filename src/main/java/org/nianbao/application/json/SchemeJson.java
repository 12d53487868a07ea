package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Indicator;
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
        List<IndicatorJson> indicators) {

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

    /** A form, with the names of its columns. */
    public record FormJson(String code, String title, List<String> columns) {

        static FormJson of(Form form) {
            return new FormJson(
                    form.code(),
                    form.title(),
                    form.columns().stream().map(Column::name).toList());
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
                scheme.indicators().stream().map(IndicatorJson::of).toList());
    }
}
