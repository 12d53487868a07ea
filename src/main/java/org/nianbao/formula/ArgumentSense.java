package org.nianbao.formula;

import java.math.BigDecimal;
import java.util.List;

/** Checks that what functions are applied to lets their result depend on what is filled in. */
final class ArgumentSense {

    private static final BigDecimal MOST_PLACES = BigDecimal.TEN;
    private static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(Functions.MOST_MONTHS);

    private ArgumentSense() {}

    /** Requires sense of what a function is applied to. */
    static void require(Computed call) {
        var parts = call.parts();
        switch (call.name()) {
            case "÷" -> requireDivisor(parts.get(1));
            case "ROUND" -> requireWhole(call, parts.get(1), MOST_PLACES.negate(), MOST_PLACES);
            case "EDATE" -> requireWhole(call, parts.get(1), MOST_MONTHS.negate(), MOST_MONTHS);
            case "LEFT" -> requireSlice(call, parts);
            case "MID" -> requireSlice(call, parts);
            case "CONTAINS" -> requirePiece(call, parts.get(0), parts.get(1));
            case "含数字" -> requireMixture(call, Extents.texts(parts.get(0)));
            case "ISBLANK" -> requireBlank(call, parts.get(0));
            default -> {}
        }
    }

    private static void requireDivisor(Node divisor) {
        if (Extents.numbers(divisor)
                .always()
                .filter(number -> number.signum() == 0)
                .isPresent()) {
            throw divisor.source().fault("除数%s总是 0，除不出数", divisor.source().quoted());
        }
    }

    private static void requireWhole(Computed call, Node part, BigDecimal least, BigDecimal most) {
        var numbers = Extents.numbers(part);
        var isKnown = numbers.always().isPresent();
        var bounded = Numbers.between(least, most, 0);
        if (isKnown && !bounded.canBe(numbers.always().get())
                || !isKnown && isBeyond(numbers, bounded) && !part.hasParameter()) {
            throw part.source()
                    .fault(
                            "%s 的第%d项要是 %s 至 %s 的整数，而%s不是",
                            call.name(),
                            call.parts().indexOf(part) + 1,
                            least,
                            most,
                            part.source().quoted());
        }
    }

    private static boolean isBeyond(Numbers numbers, Numbers bounds) {
        return numbers.least() == null
                || numbers.most() == null
                || !bounds.canBe(numbers.least())
                || !bounds.canBe(numbers.most());
    }

    private static void requireSlice(Computed call, List<Node> parts) {
        for (var number : parts.subList(1, parts.size())) {
            var numbers = Extents.numbers(number);
            var most = numbers.most();
            if (most != null && most.compareTo(BigDecimal.ONE) < 0 || isNeverWhole(numbers)) {
                throw number.source()
                        .fault(
                                "%s 的第%d项要是大于 0 的整数，而%s不是",
                                call.name(),
                                call.parts().indexOf(number) + 1,
                                number.source().quoted());
            }
        }
        if (Extents.of(call) instanceof Texts texts && texts.longest() == 0) {
            var whole = Extents.texts(parts.get(0));
            throw call.source().fault("%s总是空的：%s", call.source().quoted(), Sense.said(parts.get(0), whole));
        }
    }

    private static boolean isNeverWhole(Numbers numbers) {
        return numbers.always().isPresent() && Extents.whole(numbers).isEmpty();
    }

    private static void requirePiece(Computed call, Node whole, Node piece) {
        var texts = Extents.texts(whole);
        Literals.in(piece).forEach(literal -> {
            var sought = Literals.text(literal);
            if (texts.areListed() && texts.only().stream().noneMatch(text -> text.contains(sought))) {
                throw literal.source()
                        .fault(
                                Sense.isCoded(whole) ? "%s的代码里都没有%s这几个字，只有 %s" : "%s里都没有%s这几个字，只会是 %s",
                                whole.source().quoted(),
                                Source.quoted(sought),
                                Texts.list(texts.only()));
            } else if (sought.isEmpty()
                    || texts.areListed() && texts.only().stream().allMatch(text -> text.contains(sought))) {
                throw Sense.constant(call, true, Sense.said(whole, texts), "");
            } else if (Texts.length(sought) > texts.longest()) {
                throw Sense.constant(call, false, Sense.said(whole, texts), "");
            }
        });
    }

    private static void requireMixture(Computed call, Texts texts) {
        var with = texts.only().stream().filter(Functions::hasDigit).count();
        if (texts.areListed() && (with == 0 || with == texts.only().size())) {
            throw Sense.constant(call, with > 0, Sense.said(call.parts().get(0), texts), "");
        }
    }

    private static void requireBlank(Computed call, Node part) {
        var isNeverBlank = part instanceof Constant
                || part instanceof Computed inner && inner.name().equals("N0")
                || part instanceof Aggregate aggregate && aggregate.isNeverBlank();
        if (isNeverBlank) {
            throw Sense.constant(call, false, part.source().quoted() + "不会是空白", "");
        }
    }
}
