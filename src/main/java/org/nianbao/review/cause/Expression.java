package org.nianbao.review.cause;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import org.nianbao.localization.Junction;
import org.nianbao.localization.Proposition;
import org.nianbao.localization.WeightedSum;

/**
 * What a part of a rule is about some rows, as conditions over their cells: a number, where days are counted and words are
 * numbered, or a judgement.
 *
 * @param number of a judgement 0
 * @param filled when it is not blank
 * @param isTrue of a judgement when it is so, and of anything else never
 * @param isFalse of a judgement when it is certainly not so
 * @param open the cells that it depends on in a way that is not linear, beside what the conditions say
 */
record Expression(WeightedSum number, Proposition filled, Proposition isTrue, Proposition isFalse, BitSet open) {

    /** The empty text, which blanks are held against. */
    static final Expression EMPTY = number(WeightedSum.of(BigDecimal.ZERO), Proposition.FALSE);

    /** A blank. */
    static final Expression NOTHING = number(WeightedSum.of(BigDecimal.ZERO), Proposition.FALSE);

    static Expression number(WeightedSum number, Proposition filled) {
        return new Expression(number, filled, Proposition.FALSE, Proposition.FALSE, new BitSet());
    }

    static Expression judgement(Proposition isTrue, Proposition isFalse) {
        return new Expression(WeightedSum.of(BigDecimal.ZERO), Proposition.TRUE, isTrue, isFalse, new BitSet());
    }

    /** A number of which only the present value is known, computed from others. */
    static Expression computed(BigDecimal value, List<Expression> from) {
        var filled = Junction.all(from.stream().map(Expression::filled).toList());
        var whole = number(WeightedSum.of(value), filled);
        from.forEach(part -> {
            whole.open.or(part.open);
            whole.open.or(part.number.cells());
        });
        return whole;
    }

    /** The same, which depends on what these depend on as well. */
    Expression with(List<Expression> others) {
        var all = (BitSet) open.clone();
        others.forEach(other -> all.or(other.open));
        return new Expression(number, filled, isTrue, isFalse, all);
    }

    boolean isBlank() {
        return !filled.holds();
    }

    Expression not() {
        return new Expression(number, filled, isFalse, isTrue, open);
    }

    Expression and(Expression other) {
        return judgement(Junction.all(List.of(isTrue, other.isTrue)), Junction.any(List.of(isFalse, other.isFalse)))
                .with(List.of(this, other));
    }

    Expression or(Expression other) {
        return not().and(other.not()).not();
    }

    Expression sameAs(Expression other) {
        return judgement(
                        Junction.any(List.of(
                                Junction.all(List.of(isTrue, other.isTrue)),
                                Junction.all(List.of(isFalse, other.isFalse)))),
                        Junction.any(List.of(
                                Junction.all(List.of(isTrue, other.isFalse)),
                                Junction.all(List.of(isFalse, other.isTrue)))))
                .with(List.of(this, other));
    }
}
