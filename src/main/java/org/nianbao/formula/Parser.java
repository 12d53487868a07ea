package org.nianbao.formula;

import java.util.List;
import java.util.Optional;

/**
 * The parser: precedence climbing, with names resolved as they are met.
 *
 * <p>Chinese runs words together, so what a word is depends on where it stands: 非 begins the heading 非农收入 where that
 * is a heading, and is an operator elsewhere. Hence there are no tokens made beforehand.
 */
final class Parser {

    private static final int DEEPEST = 100;

    private final Cursor cursor;
    private final NameParser names;
    private final CallParser calls;
    private int depth;

    private Parser(Cursor cursor) {
        this.cursor = cursor;
        this.names = new NameParser(cursor);
        this.calls = new CallParser(cursor, this);
    }

    static Node parse(Text text, NameScope scope) {
        var cursor = new Cursor(text);
        var node = new Parser(cursor).expression(scope, 0);
        if (!cursor.isAtEnd()) {
            throw cursor.surplus();
        }
        return node;
    }

    Node expression(NameScope scope) {
        return nested(scope, 0);
    }

    private Node nested(NameScope scope, int strength) {
        if (++depth > DEEPEST) {
            throw cursor.text().fault(cursor.place(), "嵌套太深，最多%d层", DEEPEST);
        }
        var node = expression(scope, strength);
        depth--;
        return node;
    }

    /** The longest part that begins here and holds no operator weaker than {@code strength}. */
    private Node expression(NameScope scope, int strength) {
        var start = cursor.place();
        var node = operand(scope);
        var next = cursor.operator();
        for (var compared = false; next.isPresent() && binds(next.get(), strength); next = cursor.operator()) {
            var operator = next.get().operator();
            if (operator.isComparison() && compared) {
                throw cursor.text().fault(cursor.place(), "比较不能连写，请用“且”分开");
            }
            compared = operator.isComparison();
            cursor.read(cursor.place() + next.get().symbol().length());
            node = operator == Operator.IN ? membership(scope, start, node) : binary(scope, start, node, operator);
        }
        return node;
    }

    private static boolean binds(Operator.Written next, int strength) {
        return next.operator() != Operator.NOT && next.operator().strength() >= strength;
    }

    private Node binary(NameScope scope, int start, Node left, Operator operator) {
        var right = expression(scope, operator.strengthOfRight());
        var source = cursor.since(start);
        if (operator.isComparison()) {
            return new Comparison(source, operator, left, right);
        }
        return switch (operator) {
            case AND, OR, IMPLIES, IFF -> Connective.of(source, operator, left, right);
            default -> Arithmetic.of(source, operator, left, right);
        };
    }

    private Node membership(NameScope scope, int start, Node left) {
        var choices =
                cursor.isAt('(') ? calls.arguments(scope) : List.of(expression(scope, Operator.IN.strengthOfRight()));
        return Membership.of(cursor.since(start), left, choices);
    }

    private Node operand(NameScope scope) {
        if (cursor.isAt('(')) {
            return group(scope);
        } else if (cursor.isAt('-')) {
            return negative(scope);
        }
        return names.literal()
                .or(() -> calls.call(scope))
                .or(() -> names.name(scope))
                .or(() -> negation(scope))
                .orElseThrow(() -> names.unknown(scope));
    }

    private Node group(NameScope scope) {
        var opening = cursor.place();
        cursor.passes('(');
        var node = expression(scope);
        cursor.close(opening);
        return node;
    }

    private Node negative(NameScope scope) {
        var start = cursor.place();
        cursor.passes('-');
        var part = nested(scope, Operator.STRONGEST);
        return Arithmetic.negative(cursor.since(start), part);
    }

    private Optional<Node> negation(NameScope scope) {
        return cursor.operator()
                .filter(next -> next.operator() == Operator.NOT)
                .map(next -> negation(scope, next.symbol().length()));
    }

    private Node negation(NameScope scope, int length) {
        var start = cursor.place();
        cursor.read(start + length);
        var part = Connective.statement(Operator.NOT, nested(scope, Operator.NOT.strengthOfRight()));
        return new Computed(
                cursor.since(start),
                Operator.NOT.symbol(),
                Type.LOGICAL,
                part.additivity(),
                List.of(part),
                Logic.not(part));
    }
}
