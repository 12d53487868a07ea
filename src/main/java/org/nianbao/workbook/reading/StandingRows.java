package org.nianbao.workbook.reading;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Standing;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.Masking;
import org.nianbao.workbook.cell.SheetRow;

/**
 * What became of the entries of last year that a ledger began with: which nobody has looked at, which are said to be gone,
 * and which went without a word.
 *
 * <p>A sheet without the column that says so is a sheet on which nothing was said; only what went from it is asked about.
 */
final class StandingRows {

    /** As many are named as a message can bear. */
    private static final int NAMED = 20;

    private final Form form;
    private final @Nullable Standing standing;
    private final List<List<String>> handedOut;
    private final LedgerTable table;
    private final String sheet;
    private final Findings findings;
    private final List<CellAddress> untouched = new ArrayList<>();
    private final Set<List<String>> gone = new HashSet<>();

    StandingRows(FormSheet place, LedgerTable table, Findings findings) {
        form = place.form();
        standing = form.standing().orElse(null);
        handedOut = place.handedOut();
        this.table = table;
        sheet = place.grid().sheet().name();
        this.findings = findings;
    }

    /** Whether a row says that it is of something that is there no more. */
    boolean isGone(SheetRow row) {
        return standing != null && says(row, standing.change(), standing.gone());
    }

    private boolean says(SheetRow row, int slot, String code) {
        return value(row, slot).filter(code::equals).isPresent();
    }

    /** The value of a column in a row, as text; what cannot be read is told elsewhere. */
    private Optional<String> value(SheetRow row, int slot) {
        return table.slot(slot).isReadable()
                ? row.cell(table.slot(slot).place())
                        .map(cell ->
                                CellReader.read(form.columns().get(slot), cell).value())
                        .map(Object::toString)
                : Optional.empty();
    }

    /** Takes such a row, which is no entry. */
    void takeGone(SheetRow row) {
        if (standing != null) {
            var key = standing.key().stream()
                    .flatMap(slot -> value(row, slot).stream())
                    .toList();
            gone.add(comparable(key));
            standing.ofThisYear(form).stream()
                    .filter(slot -> table.slot(slot).isReadable() && table.holdsSomething(slot, row))
                    .forEach(slot -> findings.add(
                            sheet,
                            new CellAddress(row.index(), table.slot(slot).place()),
                            new Fault(
                                    Fault.SURPLUS,
                                    "%s是“%s”的行不再计入，本年的栏没有收取"
                                            .formatted(
                                                    form.columns()
                                                            .get(standing.change())
                                                            .title(),
                                                    standing.gone()))));
        }
    }

    /** Takes a row that is an entry. */
    void take(SheetRow row) {
        if (standing != null
                && says(row, standing.change(), standing.pending())
                && standing.ofThisYear(form).stream()
                        .noneMatch(slot -> table.slot(slot).isReadable() && table.holdsSomething(slot, row))) {
            untouched.add(
                    new CellAddress(row.index(), table.slot(standing.change()).place()));
        }
    }

    /** Reports what is to be asked, with the row of the headings as the place of what is not there. */
    void report(List<FormRow> entries, int header) {
        if (standing == null) {
            return;
        }
        if (!untouched.isEmpty()) {
            var count = "%d 行".formatted(untouched.size());
            var message = "%s：%s是上年带入的，%s还是“%s”，没有核对"
                    .formatted(
                            form.title(),
                            count,
                            form.columns().get(standing.change()).title(),
                            standing.pending());
            findings.addIfRuled(sheet, untouched, new Fault(Fault.UNTOUCHED, message, count, ""));
        }
        var missing = missing(standing, entries);
        if (!missing.isEmpty()) {
            var at = new CellAddress(header, table.slot(standing.key().get(0)).place());
            findings.addIfRuled(sheet, List.of(at), vanished(standing, missing));
        }
    }

    private List<List<String>> missing(Standing lasting, List<FormRow> entries) {
        var there = entries.stream()
                .flatMap(entry -> lasting.key(entry).stream())
                .map(StandingRows::comparable)
                .collect(toCollection(HashSet::new));
        there.addAll(gone);
        return handedOut.stream()
                .filter(entry -> entry.size() >= lasting.key().size())
                .filter(entry -> !there.contains(
                        comparable(entry.subList(0, lasting.key().size()))))
                .toList();
    }

    private Fault vanished(Standing lasting, List<List<String>> missing) {
        var count = "%d 行".formatted(missing.size());
        var named = missing.stream()
                .limit(NAMED)
                .map(entry -> named(lasting, entry))
                .collect(joining("；"));
        var message = "上年带入的 %d 行中有 %s今年没有，也没有写“%s”：%s%s"
                .formatted(handedOut.size(), count, lasting.gone(), named, missing.size() > NAMED ? " 等" : "");
        return new Fault(Fault.VANISHED, message, count, "");
    }

    private String named(Standing lasting, List<String> entry) {
        var shown = lasting.shown(form);
        return Stream.iterate(0, i -> i < Math.min(shown.size(), entry.size()), i -> i + 1)
                .map(i -> form.columns().get(shown.get(i)).name() + " "
                        + Masking.shown(form.columns().get(shown.get(i)), entry.get(i)))
                .collect(joining("、"));
    }

    private static List<String> comparable(List<String> key) {
        return key.stream().map(Names::normalised).toList();
    }
}
