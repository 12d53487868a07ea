package org.nianbao.scheme;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The columns of which a scheme does not say what counts (指标解释). */
public final class MissingMeanings {

    private static final int MOST_NAMED = 5;

    private MissingMeanings() {}

    /** Returns a warning for each form that has any. */
    public static List<String> of(Scheme scheme) {
        return scheme.forms().stream()
                .filter(form -> !without(form).isEmpty())
                .map(form -> warning(form, without(form)))
                .toList();
    }

    private static List<String> without(Form form) {
        return form.columns().stream()
                .filter(column -> column.meaning().isEmpty())
                .map(Column::name)
                .toList();
    }

    private static String warning(Form form, List<String> names) {
        return "forms/%s.yaml：%s 有 %d 栏没有写指标解释（meaning）：%s%s，请补上算什么、哪个时点、取自哪里"
                .formatted(
                        form.code(),
                        form.title(),
                        names.size(),
                        names.stream().limit(MOST_NAMED).collect(joining("、")),
                        names.size() > MOST_NAMED ? "等" : "");
    }
}
