package org.nianbao.formula;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The texts that parts of a formula can come to, where these are known: those of a column with a code list, and literals.
 *
 * <p>What is compared with a text that it can never be has the same answer for every row, and an indicator that counts such
 * rows is 0 without a word. So each comparison must be one that can hold.
 */
final class Codes {

    /** More are not told one by one. */
    private static final int MOST_TOLD = 12;

    private Codes() {}

    /** Requires of two parts that are compared that there is something that both can be. */
    static void requireCommon(Node left, Node right) {
        requirePossible(left, right);
        requirePossible(right, left);
        var one = column(left);
        var other = column(right);
        if (!one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other)) {
            throw left.source()
                    .fault(
                            "%s和%s的代码没有一个相同，怎么填也不会相等",
                            left.source().quoted(), right.source().quoted());
        }
    }

    /** Requires of the literal texts among what a part can be that the other part can be each of them. */
    private static void requirePossible(Node literal, Node coded) {
        var codes = column(coded);
        if (!codes.isEmpty()) {
            literals(literal)
                    .filter(constant -> !constant.content().equals("") && !codes.contains(constant.content()))
                    .findFirst()
                    .ifPresent(constant -> {
                        throw unknown(constant, coded, codes);
                    });
        }
    }

    /** Requires of a piece of text that is looked for in a column with a code list that it is in one of the codes. */
    static void requireWithin(List<Node> wholeAndPiece) {
        var whole = wholeAndPiece.get(0);
        var codes = column(whole);
        literals(wholeAndPiece.get(1))
                .filter(piece -> !codes.isEmpty() && codes.stream().noneMatch(code -> code.contains(text(piece))))
                .findFirst()
                .ifPresent(piece -> {
                    throw piece.source()
                            .fault(
                                    "%s的代码里都没有%s这几个字，只有 %s",
                                    whole.source().quoted(), Source.quoted(text(piece)), told(codes));
                });
    }

    private static FormulaException unknown(Constant constant, Node coded, List<String> codes) {
        var text = text(constant);
        var suggestion = Names.suggestion(text, codes);
        return constant.source()
                .fault(
                        "%s没有%s这个代码%s",
                        coded.source().quoted(),
                        Source.quoted(text),
                        suggestion.isEmpty() ? "，只有 " + told(codes) : suggestion);
    }

    private static String told(List<String> codes) {
        return String.join("、", codes.stream().limit(MOST_TOLD).toList()) + (codes.size() > MOST_TOLD ? " 等" : "");
    }

    private static String text(Constant constant) {
        return constant.content().toString();
    }

    /** The codes of the column that a part is; none if it is something else, or may be any text. */
    private static List<String> column(Node node) {
        return node instanceof Cell cell
                ? cell.reference().table().codes(cell.reference().column())
                : List.of();
    }

    /** The texts that a part can be because they are written down: itself, a parameter, or either outcome of IF. */
    private static Stream<Constant> literals(Node node) {
        if (node instanceof Parameter parameter) {
            return literals(parameter.content());
        } else if (node instanceof Constant constant) {
            return Optional.of(constant).filter(text -> text.content() instanceof String).stream();
        }
        return node instanceof Computed computed && computed.name().equals("IF")
                ? computed.parts().stream().skip(1).flatMap(Codes::literals)
                : Stream.empty();
    }
}
