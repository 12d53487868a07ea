package org.nianbao.review;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Check;
import org.nianbao.formula.Judgement;
import org.nianbao.formula.Reference;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Rule;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.Reading;

/**
 * Judges one rule by its formulas: for each row of its form, or once for the submission.
 *
 * <p>What cannot be judged, because something is blank or could not be read, is no finding here: that it is blank or
 * unreadable is one already.
 */
final class RuleReview {

    private final Rule rule;
    private final Reading reading;

    RuleReview(Rule rule, Reading reading) {
        this.rule = rule;
        this.reading = reading;
    }

    Stream<Finding> findings() {
        return switch (rule.scope()) {
            case ROW -> home().stream().flatMap(form -> form.rows().stream().flatMap(this::judge));
            case FORM, CROSS_FORM, YEAR_ON_YEAR -> judge(null);
            case FILE, FORMAT, CROSS_UNIT -> Stream.empty();
        };
    }

    private Optional<FilledForm> home() {
        return Optional.ofNullable(rule.form()).flatMap(reading::form);
    }

    private Stream<Finding> judge(@Nullable FormRow row) {
        return rule.checks().stream()
                .flatMap(part -> part.condition().checks().stream()
                        .flatMap(check -> check.judge(reading, row)
                                .<Stream<Finding>>fold(
                                        Stream::empty,
                                        fails -> Stream.of(finding(part.message(), check, row, fails)),
                                        Stream::empty)));
    }

    private Finding finding(String message, Check check, @Nullable FormRow row, Judgement.Fails sides) {
        var found = Sides.finding(rule, message, sides);
        var cells =
                check.subjects().stream().flatMap(subject -> cell(subject, row)).toList();
        var placed = found.at(sheet(check), cells);
        return check.subjects().isEmpty() || isLeft(check)
                ? placed
                : placed.with(found.expected(), found.found(), found.imbalance());
    }

    /** Whether the cell the rule is about stands on the left, so that the right says what it should be. */
    private static boolean isLeft(Check check) {
        var first = check.subjects().get(0);
        return check.text().startsWith(first.table().code()) || check.text().startsWith(name(first));
    }

    private static String name(Reference reference) {
        return reference.table().columnNames().get(reference.column());
    }

    private String sheet(Check check) {
        return check.subjects().stream()
                .map(subject -> (Form) subject.table())
                .findFirst()
                .or(() -> Optional.ofNullable(rule.form()))
                .flatMap(reading::form)
                .map(FilledForm::sheet)
                .orElse("");
    }

    private Stream<CellAddress> cell(Reference subject, @Nullable FormRow row) {
        var form = (Form) subject.table();
        return reading.form(form).stream()
                .filter(filled -> subject.column() < form.columns().size())
                .map(filled -> filled.address(
                        row != null && form == rule.form() ? row : filled.rows().get(0), subject.column()));
    }

    /** The two sides of a comparison, as messages show them. */
    static final class Sides {

        private Sides() {}

        /** The finding of a rule whose sides are these: what is on the left was found, what is on the right expected. */
        static Finding finding(Rule rule, String message, Judgement.Fails sides) {
            var left = text(sides.left());
            var right = text(sides.right());
            var difference = difference(sides);
            var filledIn = message.replace("{左}", left).replace("{右}", right).replace("{差}", difference);
            return Finding.of(rule, filledIn).with(left, right, difference);
        }

        private static String text(@Nullable Object value) {
            if (value instanceof BigDecimal number) {
                return Finding.number(number);
            }
            return value == null ? "空" : value.toString();
        }

        private static String difference(Judgement.Fails sides) {
            return sides.left() instanceof BigDecimal left && sides.right() instanceof BigDecimal right
                    ? Finding.number(left.subtract(right).abs())
                    : "";
        }
    }
}
