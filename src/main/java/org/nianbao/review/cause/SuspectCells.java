package org.nianbao.review.cause;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Faulty;
import org.nianbao.formula.FormView;
import org.nianbao.formula.RowView;
import org.nianbao.localization.Junction;
import org.nianbao.localization.LinearCondition;
import org.nianbao.localization.Proposition;
import org.nianbao.localization.Variable;
import org.nianbao.localization.WeightedSum;
import org.nianbao.scheme.ColumnKind;
import org.nianbao.scheme.Form;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.Reading;

/** The cells of a submission as variables: each has a value and whether it is filled in. Not thread-safe. */
final class SuspectCells {

    private final Reading reading;
    private final Map<FormRow, Map<Integer, Integer>> numbers = new IdentityHashMap<>();
    private final List<SuspectCell> cells = new ArrayList<>();
    private final List<Variable> values = new ArrayList<>();
    private final List<Variable> presences = new ArrayList<>();
    private final List<Proposition> domains = new ArrayList<>();
    private final Map<String, BigDecimal> words = new HashMap<>();

    SuspectCells(Reading reading) {
        this.reading = reading;
    }

    SuspectCell cell(int number) {
        return cells.get(number);
    }

    Variable value(int number) {
        return values.get(number);
    }

    int count() {
        return cells.size();
    }

    /** The codes that cells of code columns are confined to. */
    List<Proposition> domains() {
        return domains;
    }

    /** The value of a cell of the submission, or of a row from elsewhere, which nobody changes. */
    Expression value(FormView table, RowView row, int slot) {
        var value = row.value(slot);
        if (value != null && isOpen(value)) {
            throw new NotLinearException(table.code());
        }
        return filled(table)
                .filter(filled -> slot < filled.form().columns().size())
                .map(filled -> variable(filled, (FormRow) row, slot))
                .orElseGet(() -> constant(value));
    }

    private Optional<FilledForm> filled(FormView table) {
        return Form.sent(table).findFirst().flatMap(reading::form);
    }

    Expression constant(@Nullable Object value) {
        return value == null || value.equals("")
                ? Expression.NOTHING
                : Expression.number(WeightedSum.of(inNumbers(value)), Proposition.TRUE);
    }

    private Expression variable(FilledForm filled, FormRow row, int slot) {
        var number = number(new SuspectCell(filled, row, slot));
        return Expression.number(
                WeightedSum.of(values.get(number)),
                cells.get(number).isLasting() ? Proposition.TRUE : presence(number));
    }

    /** The number of a cell, which is a variable from then on. */
    int number(SuspectCell cell) {
        return numbers.computeIfAbsent(cell.row(), one -> new HashMap<>())
                .computeIfAbsent(cell.slot(), one -> enter(cell));
    }

    /** When a cell is filled in, where that may change. */
    private Proposition presence(int number) {
        return LinearCondition.of(WeightedSum.of(presences.get(number)), LinearCondition.Relation.POSITIVE);
    }

    private int enter(SuspectCell cell) {
        var number = cells.size();
        var column = cell.column();
        var value = cell.value();
        var isFilled = cell.isFilled();
        cells.add(cell);
        values.add(new Variable(
                2 * number,
                number,
                cell.isNumber() ? column.decimals() : 0,
                value == null || !isFilled || isOpen(value) ? BigDecimal.ZERO : inNumbers(value),
                cell.isNumber() ? BigDecimal.ZERO : null,
                null));
        presences.add(new Variable(
                2 * number + 1,
                number,
                0,
                isFilled ? BigDecimal.ONE : BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ONE));
        column.codeList()
                .filter(list -> cell.column().kind() == ColumnKind.CODE && value != Faulty.FAULTY)
                .ifPresent(list -> domains.add(domain(number, list.codes(), isFilled)));
        return number;
    }

    /** Whether nothing is known of a value but that it is there. */
    private static boolean isOpen(Object value) {
        return value == Faulty.FAULTY || value instanceof List<?>;
    }

    private Proposition domain(int number, List<String> codes, boolean isFilled) {
        var value = WeightedSum.of(values.get(number));
        var isCode = Junction.any(codes.stream()
                .map(code -> LinearCondition.equal(value, WeightedSum.of(inNumbers(code))))
                .toList());
        return isFilled ? isCode : Junction.any(List.of(presence(number).negated(), isCode));
    }

    private BigDecimal inNumbers(Object value) {
        if (value instanceof BigDecimal number) {
            return number;
        } else if (value instanceof LocalDate day) {
            return BigDecimal.valueOf(day.toEpochDay());
        } else if (value instanceof YearMonth month) {
            return BigDecimal.valueOf(month.atDay(1).toEpochDay());
        } else if (value instanceof String word) {
            return words.computeIfAbsent(word, one -> BigDecimal.valueOf(words.size() + 1L));
        }
        throw new NotLinearException(value.toString());
    }
}
