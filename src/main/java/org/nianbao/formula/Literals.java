package org.nianbao.formula;

import java.util.List;
import java.util.stream.Stream;

/** The texts that a part of a formula can be because they are written down. */
final class Literals {

    private Literals() {}

    /** Returns the text that a part is, or that a parameter has, or those of either outcome of IF. */
    static List<Constant> in(Node node) {
        if (node instanceof Parameter parameter) {
            return in(parameter.content());
        } else if (node instanceof Constant constant) {
            return constant.content() instanceof String ? List.of(constant) : List.of();
        }
        return node instanceof Computed computed && computed.name().equals("IF")
                ? Stream.of(in(computed.parts().get(1)), in(computed.parts().get(2)))
                        .flatMap(List::stream)
                        .toList()
                : List.of();
    }

    static String text(Constant literal) {
        return literal.content().toString();
    }

    static boolean isBlank(Node side) {
        return side instanceof Constant literal && literal.content().equals("");
    }
}
