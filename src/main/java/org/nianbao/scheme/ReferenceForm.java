package org.nianbao.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.nianbao.formula.Bounds;
import org.nianbao.formula.FormView;
import org.nianbao.formula.Type;

/** A form with rows from elsewhere than the submission, for formulas: {@code 上年.B01}. */
public record ReferenceForm(ReferenceSource origin, Form form) implements FormView {

    /** Returns the reference form that a code names. */
    public static Optional<ReferenceForm> named(String code, Function<String, Optional<Form>> forms) {
        return Arrays.stream(ReferenceSource.values())
                .filter(origin -> code.startsWith(prefix(origin)))
                .findFirst()
                .flatMap(origin -> forms.apply(code.substring(prefix(origin).length()))
                        .map(form -> new ReferenceForm(origin, form)));
    }

    private static String prefix(ReferenceSource origin) {
        return origin.chinese() + ".";
    }

    @Override
    public String code() {
        return prefix(origin) + form.code();
    }

    @Override
    public boolean single() {
        return form.single();
    }

    @Override
    public List<String> columnNames() {
        return form.columnNames();
    }

    @Override
    public OptionalInt column(String name) {
        return form.column(name);
    }

    @Override
    public Type type(int column) {
        return form.type(column);
    }

    @Override
    public List<String> codes(int column) {
        return form.codes(column);
    }

    @Override
    public Bounds bounds(int column) {
        return form.bounds(column);
    }
}
