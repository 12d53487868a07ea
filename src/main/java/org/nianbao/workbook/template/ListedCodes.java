package org.nianbao.workbook.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.FormView;
import org.nianbao.formula.Notation;
import org.nianbao.formula.Reference;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Scheme;
import org.nianbao.workbook.template.ListedCodes.Part;

/**
 * Where rules say that the codes of a column are listed, as {@code COUNT(B02, 支部编码 = B03.支部编码) ≥ 1}: from there they can be
 * chosen.
 */
final class ListedCodes implements Notation<Optional<Part>> {

    /**
     * A part of such a rule.
     *
     * @param entry the column in which codes are listed
     * @param judged the column that has one of them
     * @param isOne whether the part is the number 1
     * @param counted whether the part counts entries
     * @param isWhole whether the part is all that a rule says
     */
    record Part(
            @Nullable Reference entry, @Nullable Reference judged, boolean isOne, boolean counted, boolean isWhole) {

        Optional<Part> with(boolean nowCounted, boolean nowWhole) {
            return Optional.of(new Part(entry, judged, isOne, nowCounted, nowWhole));
        }
    }

    private ListedCodes() {}

    /** The column of another form in which the codes of a column are listed, if a rule says so without a condition. */
    static Optional<Reference> of(Scheme scheme, Form form, int column) {
        return scheme.formulaRules()
                .flatMap(rule -> rule.checks().stream())
                .filter(check -> check.form() == form)
                .flatMap(check -> check.condition().checks().stream())
                .flatMap(statement -> statement.in(new ListedCodes()).stream())
                .filter(part -> part.isWhole() && new Reference(form, column).equals(part.judged()))
                .flatMap(part -> Optional.ofNullable(part.entry()).stream())
                .findFirst();
    }

    @Override
    public Optional<Part> constant(Object value) {
        var isOne = value instanceof BigDecimal number && number.compareTo(BigDecimal.ONE) == 0;
        return Optional.of(new Part(null, null, isOne, false, false));
    }

    @Override
    public Optional<Part> ofJudgedRow(Reference column) {
        return Optional.of(new Part(null, column, false, false, false));
    }

    @Override
    public Optional<Part> ofEachRow(Reference column) {
        return Optional.of(new Part(column, null, false, false, false));
    }

    @Override
    public Optional<Part> ofOnlyRow(Reference column) {
        return Optional.empty();
    }

    @Override
    public Optional<Part> applied(String name, List<Optional<Part>> parts) {
        if (parts.size() != 2 || parts.get(0).isEmpty() || parts.get(1).isEmpty()) {
            return Optional.empty();
        }
        var left = parts.get(0).get();
        var right = parts.get(1).get();
        return switch (name) {
            case "=" -> matched(left, right).or(() -> matched(right, left));
            case "≥" -> left.counted() && right.isOne() ? left.with(true, true) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Part> matched(Part entry, Part judged) {
        return entry.entry() != null && judged.judged() != null && entry.judged() == null && judged.entry() == null
                ? Optional.of(new Part(entry.entry(), judged.judged(), false, false, false))
                : Optional.empty();
    }

    @Override
    public Optional<Part> aggregate(String name, FormView over, Optional<Part> value, Optional<Part> condition) {
        return name.equals("COUNT")
                ? condition
                        .filter(part -> part.entry() != null && part.judged() != null)
                        .flatMap(part -> part.with(true, false))
                : Optional.empty();
    }

    @Override
    public Optional<Part> unique(FormView of, List<Optional<Part>> key) {
        return Optional.empty();
    }

    @Override
    public Optional<Part> consistent(FormView of, List<Optional<Part>> key) {
        return Optional.empty();
    }
}
