package org.nianbao.review.cause;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Assertion;
import org.nianbao.localization.Proposition;
import org.nianbao.scheme.Rule;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.Reading;

/**
 * What a rule says of a submission or of one of its rows, as an edit.
 *
 * @param row null if it is about none
 */
record PlacedEdit(
        Rule rule,
        Rule.Check part,
        Assertion check,
        @Nullable FormRow row,
        Proposition condition) {

    /** Whether a finding reports that it does not hold. */
    boolean isReportedBy(Finding finding, Reading reading) {
        if (!finding.rule().equals(rule.id())) {
            return false;
        } else if (row == null) {
            return finding.cells().isEmpty() || finding.cells().equals(cells(reading));
        }
        return finding.cells().containsAll(cells(reading));
    }

    private List<CellAddress> cells(Reading reading) {
        var sheet = check.subjects().stream()
                .map(subject -> subject.table().code())
                .flatMap(code -> Stream.ofNullable(reading.forms().get(code)));
        return Stream.concat(row == null ? sheet : Stream.empty(), reading.form(part.form()).stream())
                .findFirst()
                .stream()
                .flatMap(filled -> check.subjects().stream()
                        .filter(subject -> subject.table() == filled.form())
                        .filter(subject ->
                                subject.column() < filled.form().columns().size())
                        .map(subject ->
                                filled.address(row == null ? filled.rows().get(0) : row, subject.column())))
                .sorted()
                .distinct()
                .toList();
    }
}
