package org.nianbao.formula;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a value is one of several: equal to one in a list, or one of the codes in a cell. */
record Membership(Source source, Node left, List<Node> choices, Evaluation evaluation) implements Node {

    static Membership of(Source source, Node left, List<Node> choices) {
        var evaluation = choices.stream()
                .map(choice -> in(source, left, choice))
                .reduce(Logic::or)
                .orElseThrow();
        return new Membership(source, left, List.copyOf(choices), evaluation);
    }

    private static Evaluation in(Source source, Node left, Node choice) {
        if (choice.type() != Type.CODES) {
            return new Comparison(source, Operator.EQUAL, left, choice);
        } else if (left.type() != Type.TEXT) {
            throw left.source()
                    .fault("%s是%s，不能属于%s", left.source().quoted(), left.type().title(), choice.described());
        }
        return Strict.both(left, choice, (code, codes) -> ((List<?>) codes).contains(code));
    }

    @Override
    public Type type() {
        return Type.LOGICAL;
    }

    @Override
    public Additivity additivity() {
        return Additivity.ofAny(parts());
    }

    @Override
    public List<Node> parts() {
        return Stream.concat(Stream.of(left), choices.stream()).toList();
    }

    @Override
    public <T> T in(Notation<T> notation) {
        return notation.applied(Operator.IN.symbol(), partsIn(notation));
    }

    @Override
    public @Nullable Object value(Rows rows, RowView home, RowView row) {
        return evaluation.value(rows, home, row);
    }
}
