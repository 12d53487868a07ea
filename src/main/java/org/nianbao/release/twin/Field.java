package org.nianbao.release.twin;

import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of the table of observations, in its order. */
enum Field {
    YEAR("年度", "gYear", "", true, observation -> Integer.toString(observation.year())),
    SCOPE(
            "范围",
            "string",
            "全镇|单位",
            true,
            observation -> observation.area().scope().chinese()),
    UNIT_CODE(
            "区划代码", "string", "\\d{12}", true, observation -> observation.area().code()),
    UNIT_NAME("单位名称", "string", "", true, observation -> observation.area().name()),
    INDICATOR("指标代码", "string", "", true, observation -> observation.indicator().code()),
    INDICATOR_NAME(
            "指标名称", "string", "", true, observation -> observation.indicator().name()),
    THEME("主题", "string", "", true, observation -> observation.indicator().theme()),
    UNIT_MEASURE(
            "计量单位", "string", "", true, observation -> observation.indicator().unit()),
    OBS_VALUE("数值", "decimal", "", false, observation -> number(observation.value())),
    OBS_STATUS(
            "数值状态",
            "string",
            "[APRLO]",
            true,
            observation -> observation.status().code()),
    DECIMALS("小数位", "nonNegativeInteger", "", true, observation -> Integer.toString(observation.decimals())),
    OBS_NOTE("附注", "string", "", false, Observation::note),
    EXACT_VALUE("舍位前的数", "decimal", "", false, observation -> number(observation.exact()));

    private final String chinese;
    private final String datatype;
    private final String format;
    private final boolean required;
    private final Function<Observation, String> text;

    /** A column with its CSVW datatype and, where that is not enough, the pattern that its values match. */
    Field(String chinese, String datatype, String format, boolean required, Function<Observation, String> text) {
        this.chinese = chinese;
        this.datatype = datatype;
        this.format = format;
        this.required = required;
        this.text = text;
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    String chinese() {
        return chinese;
    }

    String datatype() {
        return datatype;
    }

    String format() {
        return format;
    }

    boolean required() {
        return required;
    }

    boolean isNumber() {
        return datatype.equals("decimal");
    }

    String text(Observation observation) {
        return text.apply(observation);
    }
}
