package org.nianbao.formula;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The operators, each in all the ways it is written; those listed first bind least. */
enum Operator {
    IFF(1, "⇔", "<=>"),
    IMPLIES(2, "⇒", "=>"),
    OR(3, "或", "OR", "∨"),
    AND(4, "且", "AND", "∧"),
    NOT(5, "非", "NOT"),
    EQUAL(6, "="),
    UNEQUAL(6, "≠", "<>"),
    AT_MOST(6, "≤", "<="),
    LESS(6, "<"),
    AT_LEAST(6, "≥", ">="),
    MORE(6, ">"),
    IN(6, "属于", "IN", "∈"),
    PLUS(7, "+"),
    MINUS(7, "-"),
    TIMES(8, "×", "*"),
    OVER(8, "÷", "/");

    /** The precedence of a sign, which binds more than any operator between two parts. */
    static final int STRONGEST = 9;

    private static final List<Written> WRITTEN = Arrays.stream(values())
            .flatMap(operator -> operator.symbols.stream().map(symbol -> new Written(operator, symbol)))
            .sorted(Comparator.comparing((Written written) -> written.symbol().length())
                    .reversed())
            .toList();

    private final int strength;
    private final List<String> symbols;

    Operator(int strength, String... symbols) {
        this.strength = strength;
        this.symbols = List.of(symbols);
    }

    /** An operator in one way of writing it. */
    record Written(Operator operator, String symbol) {

        boolean isWord() {
            return Character.isLetter(symbol.charAt(0));
        }

        /** An English word must not run on into another letter. */
        private boolean standsIn(String text, int at) {
            var end = at + symbol.length();
            return text.regionMatches(true, at, symbol, 0, symbol.length())
                    && !(isLatin(symbol.charAt(0)) && end < text.length() && isLatin(text.charAt(end)));
        }

        private static boolean isLatin(char character) {
            return character < 128 && Character.isLetter(character);
        }
    }

    /** The operator written at this place of a text in plain forms. */
    static Optional<Written> at(String text, int at) {
        for (var written : WRITTEN) {
            if (written.standsIn(text, at)) {
                return Optional.of(written);
            }
        }
        return Optional.empty();
    }

    /** Whether a name is an operator, in one of the ways of writing it. */
    static boolean isWord(String name) {
        return WRITTEN.stream().anyMatch(written -> written.symbol().equalsIgnoreCase(name));
    }

    int strength() {
        return strength;
    }

    /** The strength that an operator in the right-hand part must have to belong to it. */
    int strengthOfRight() {
        return this == IMPLIES || this == NOT ? strength : strength + 1;
    }

    boolean isComparison() {
        return strength == EQUAL.strength;
    }

    /** Whether a comparison of this kind holds of two values in an order, as a comparator gives it. */
    boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case UNEQUAL -> order != 0;
            case AT_MOST -> order <= 0;
            case LESS -> order < 0;
            case AT_LEAST -> order >= 0;
            case MORE -> order > 0;
            default -> throw new IllegalStateException(this + " does not compare");
        };
    }

    /** Whether a comparison of this kind can be allowed a tolerance. */
    boolean isTolerant() {
        return this == EQUAL || this == AT_MOST || this == AT_LEAST;
    }

    String symbol() {
        return symbols.get(0);
    }
}
