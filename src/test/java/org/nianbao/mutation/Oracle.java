package org.nianbao.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.formula.Assertion;
import org.nianbao.formula.FormView;
import org.nianbao.mutation.Seen.Mention;
import org.nianbao.mutation.Seen.Value;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.Rule;
import org.nianbao.submission.FormRow;

/**
 * Tells what is wrong with the findings of a mutated workbook: what was found before must be found where it has gone, what
 * must be noticed must be found, and nothing else that the mutation cannot have to do with.
 *
 * @param before the workbook as it was
 * @param after the workbook after the mutation
 */
record Oracle(Mutation mutation, Seen before, Seen after) {

    /** A total row that is not what its entries add up to. */
    private static final String TOTAL = "F014";

    /** An explanation that explains nothing. */
    private static final String IDLE = "F022";

    List<String> complaints() {
        var complaints = new ArrayList<String>();
        var kept = before.mentions().stream()
                .flatMap(mention -> moved(mention).stream())
                .toList();
        kept.stream()
                .filter(mention -> !after.mentions().contains(mention) && !isDue(mention))
                .forEach(mention -> complaints.add("lost " + mention));
        after.mentions().stream()
                .filter(mention -> !kept.contains(mention) && !isDue(mention))
                .forEach(mention -> complaints.add("unfounded " + mention));
        mutation.notices().stream()
                .filter(notice ->
                        after.mentions().stream().noneMatch(mention -> isHere(mention) && notice.admits(mention)))
                .forEach(notice -> complaints.add("unnoticed " + notice));
        return complaints;
    }

    private boolean isHere(Mention mention) {
        return mention.sheet().equals(mutation.sheet());
    }

    private Optional<Mention> moved(Mention mention) {
        return mention.cell() == null || !isHere(mention)
                ? Optional.of(mention)
                : mutation.moved()
                        .address(mention.cell())
                        .map(cell -> new Mention(mention.rule(), mention.sheet(), cell));
    }

    /** Whether the mutation can have to do with it. */
    private boolean isDue(Mention mention) {
        return isHere(mention) && mutation.notices().stream().anyMatch(notice -> notice.admits(mention))
                || (mention.cell() == null ? isOfAll(mention) : isTotal(mention) || isIdle(mention))
                || values(mention).anyMatch(value -> isDue(mention, value));
    }

    /** An explanation that was changed, or of a finding that is elsewhere now or may have changed. */
    private boolean isIdle(Mention mention) {
        return mention.rule().equals(IDLE)
                && (isHere(mention)
                        ? mention.cell() != null
                                && mutation.touch().isIn(mention.cell().row())
                        : before.mentions().stream()
                                .filter(known -> Seen.SCHEME.rule(known.rule()).level() == Level.VERIFY)
                                .anyMatch(known -> !moved(known).equals(Optional.of(known)) || isDue(known)));
    }

    /** A rule that names no cell, for it only counts or sums up. */
    private boolean isOfAll(Mention mention) {
        return after.filled(mention.sheet()).stream()
                .anyMatch(filled -> Seen.SCHEME.rule(mention.rule()).checks().stream()
                        .filter(part -> part.form().equals(filled.form()))
                        .flatMap(part -> part.condition().checks().stream())
                        .filter(check -> check.subjects().stream()
                                .noneMatch(subject -> subject.table().equals(filled.form())))
                        .anyMatch(mutation.touch()::isReadBy));
    }

    private Stream<Value> values(Mention mention) {
        return Stream.ofNullable(mention.cell()).flatMap(cell -> after.values(mention.sheet(), cell));
    }

    /** A total of a column that changed, in a row that is no entry. */
    private boolean isTotal(Mention mention) {
        return mention.rule().equals(TOTAL)
                && isHere(mention)
                && values(mention).findAny().isEmpty()
                && after.filled(mention.sheet()).stream()
                        .anyMatch(filled -> mutation.touch().columns().stream()
                                .anyMatch(column -> mention.cell() != null
                                        && filled.placement()
                                                .address(mention.cell().row(), column)
                                                .equals(mention.cell())));
    }

    private boolean isDue(Mention mention, Value value) {
        var rule = Seen.SCHEME.rule(mention.rule());
        return rule.isOfFormulas()
                ? rule.checks().stream().anyMatch(part -> isBound(part, value))
                : mutation.touch().isAt(value);
    }

    private boolean isBound(Rule.Check part, Value value) {
        return part.condition().checks().stream()
                .anyMatch(check ->
                        isAbout(check, value) && mutation.touch().isReadBy(check) && isFor(part, check, value));
    }

    private static boolean isAbout(Assertion check, Value value) {
        return check.subjects().stream()
                .anyMatch(
                        subject -> subject.table().equals(value.filled().form()) && subject.column() == value.column());
    }

    /** Whether the row is one for which the change makes a difference. */
    private boolean isFor(Rule.Check part, Assertion check, Value value) {
        var touch = mutation.touch();
        return touch.isUnit()
                || !part.form().equals(touch.form())
                || part.form().single()
                || !check.isAboutRows()
                || check.isAboutAll() && check.tables().stream().allMatch(part.form()::equals)
                || touch.meets(value.row(), check.key(), rows(part.form()));
    }

    private Stream<FormRow> rows(FormView table) {
        return Form.sent(table)
                .flatMap(form -> after.reading().form(form).stream())
                .flatMap(filled -> filled.rows().stream());
    }
}
