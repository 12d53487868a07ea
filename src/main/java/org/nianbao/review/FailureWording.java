package org.nianbao.review;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Assertion;
import org.nianbao.formula.Faulty;
import org.nianbao.formula.Judgement;
import org.nianbao.formula.Reference;
import org.nianbao.formula.RowView;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Rule;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Masking;

/**
 * Puts a failure into words, with personal values masked.
 *
 * @param row the row that was judged, or the only one of its form; null if there is none
 * @param kept whether the row comes from the ledger, which has no personal values to show
 */
record FailureWording(Form form, Assertion check, @Nullable RowView row, Judgement.Fails sides, boolean kept) {

    /** Words the failure of a row as it was read. */
    static FailureWording ofRead(Form form, Assertion check, @Nullable RowView row, Judgement.Fails sides) {
        return new FailureWording(form, check, row, sides, false);
    }

    /** Words the failure of a row as the ledger keeps it. */
    static FailureWording ofKept(Form form, Assertion check, @Nullable RowView row, Judgement.Fails sides) {
        return new FailureWording(form, check, row, sides, true);
    }

    /** The message with its placeholders filled in. */
    String message(String template) {
        return Rule.Check.PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(replacement(found.group(1))));
    }

    private String replacement(String name) {
        return switch (name) {
            case "左" -> left();
            case "右" -> right();
            case "差" -> difference();
            default -> form.column(name).stream().mapToObj(this::own).collect(joining());
        };
    }

    /** What is there: the side that the finding's cells are on, or the cells themselves if nothing was compared. */
    String found() {
        if (sides.left() == null && sides.right() == null) {
            return check.subjects().stream()
                    .filter(subject -> subject.table().code().equals(form.code()))
                    .map(subject -> own(subject.column()))
                    .collect(joining("、"));
        }
        return isLeft() ? left() : right();
    }

    /** What should be there; empty if that cannot be said. */
    String expected() {
        if (isLeft()) {
            return sides.right() == null ? "" : right();
        }
        return left();
    }

    /** How far the sides are apart; empty unless they are numbers that may be shown. */
    String difference() {
        return sides.left() instanceof BigDecimal left
                        && sides.right() instanceof BigDecimal right
                        && personal(check.left()).isEmpty()
                        && personal(check.right()).isEmpty()
                ? Finding.number(left.subtract(right).abs())
                : "";
    }

    /** Whether the cell the check is about stands on the left, so that the right says what it should be. */
    private boolean isLeft() {
        return !check.left().isEmpty() || check.right().isEmpty();
    }

    private String left() {
        return side(sides.left(), check.left());
    }

    private String right() {
        return side(sides.right(), check.right());
    }

    /** A side may show a personal value as its cell would be shown, but nothing that is computed from one. */
    private String side(@Nullable Object value, List<Reference> from) {
        var personal = personal(from);
        if (personal.isEmpty() || value == null) {
            return text(value);
        }
        return personal.stream()
                .filter(reference -> row != null && reference.table().code().equals(form.code()))
                .filter(reference -> row != null && value.equals(row.value(reference.column())))
                .findFirst()
                .map(reference -> own(reference.column()))
                .orElse(Masking.HIDDEN);
    }

    private static List<Reference> personal(List<Reference> references) {
        return references.stream()
                .filter(reference -> Form.sent(reference.table()).anyMatch(sent -> sent.isPersonal(reference.column())))
                .toList();
    }

    /** The value of a column of the row. */
    private String own(int column) {
        var value = row == null ? null : row.value(column);
        if (value == null || value == Faulty.FAULTY) {
            return Finding.BLANK;
        }
        if (column >= form.columns().size()) {
            return text(value);
        }
        var of = form.columns().get(column);
        return kept && of.personal().isPersonal() ? Masking.HIDDEN : Masking.shown(of, text(value));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return Finding.number(number);
        } else if (value instanceof List<?> codes) {
            return codes.stream().map(Object::toString).collect(joining("、"));
        }
        return value == null ? Finding.BLANK : value.toString();
    }
}
