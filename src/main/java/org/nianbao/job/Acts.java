package org.nianbao.job;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.nianbao.ledger.JournalEntry;
import org.nianbao.ledger.JournalEntry.What;
import org.nianbao.ledger.ReleaseTable.Sending;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.SetAside;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The entries of staff for a township in a year. Each act and its effect share one transaction, and a repeated command
 * is entered once.
 *
 * <p>An act is open until the program has reported its result to the person. While it is open, the same command means
 * the same act: the first attempt was cut off, and the person repeats it. Afterwards the command means a new act. An
 * act replaces the previous act on the same subject.
 */
public final class Acts {

    private final TownshipContext context;

    Acts(TownshipContext context) {
        this.context = context;
    }

    /**
     * An act whose result nobody has been told yet.
     *
     * @param number the number of its entry in the journal
     * @param done whether a run has made it effective
     */
    public record Open(int number, Instant at, Act act, boolean done) {}

    /**
     * Returns the open act of a command, if the command was given before.
     *
     * @throws DatabaseBehindException if the journal of the township belongs to another database
     */
    public Optional<Open> open(List<String> asked) {
        context.journal().keep();
        return open().stream().filter(open -> open.act().asked().equals(asked)).findFirst();
    }

    /** Returns all open acts in their order. */
    public List<Open> open() {
        var open = new LinkedHashMap<Integer, Open>();
        for (var entry : context.journal().of(What.ACT, What.TOLD, What.FINISHED)) {
            switch (entry.what()) {
                case ACT -> put(open, entry);
                case TOLD ->
                    open.remove(Journal.detail(entry, Journal.Told.class).act());
                default ->
                    finish(open, Journal.detail(entry, Journal.Finished.class).unit());
            }
        }
        return List.copyOf(open.values());
    }

    private static void put(Map<Integer, Open> open, JournalEntry entry) {
        var act = Journal.detail(entry, Act.class);
        open.values().removeIf(before -> before.act().about().equals(act.about()));
        open.put(
                entry.number(),
                new Open(entry.number(), entry.at(), act, act.unit().isEmpty()));
    }

    private static void finish(Map<Integer, Open> open, String unit) {
        open.replaceAll((number, one) ->
                unit.isEmpty() || unit.equals(one.act().unit()) ? new Open(number, one.at(), one.act(), true) : one);
    }

    /** Returns the last act on a subject. */
    public Optional<Act> last(String about) {
        return context.journal().of(What.ACT).stream()
                .map(entry -> Journal.detail(entry, Act.class))
                .filter(act -> act.about().equals(about))
                .reduce((earlier, later) -> later);
    }

    /** Enters an act; returns the number of its entry. */
    public int enter(Act act) {
        var number = inTransaction(() -> {
            apply(act);
            return context.journal().add(What.ACT, 0, act);
        });
        context.journal().keep();
        return number;
    }

    /**
     * Enters that the accepted submissions that were announced are to change their verdicts, of one unit or of all, if
     * there are any.
     */
    void agree(Optional<String> unitCode) {
        context.journal().keep();
        inTransaction(() -> context.turnTable().agree(unitCode) == 0
                ? 0
                : context.journal().add(What.AGREED, 0, new Journal.Agreed(unitCode.orElse(""))));
        context.journal().keep();
    }

    /** Enters that the person was told the result of an act. */
    public void told(int number) {
        inTransaction(() -> context.journal().add(What.TOLD, 0, new Journal.Told(number)));
        context.journal().keep();
    }

    /** Enters that a run is finished, for all units or for one, if that makes an act effective. */
    void finish(Optional<Unit> unit) {
        var code = unit.map(Unit::code).orElse("");
        if (open().stream()
                .anyMatch(open -> !open.done()
                        && (code.isEmpty() || code.equals(open.act().unit())))) {
            inTransaction(() -> context.journal().add(What.FINISHED, 0, new Journal.Finished(code)));
        }
    }

    private int inTransaction(IntSupplier work) {
        return requireNonNull(new TransactionTemplate(context.transactions()).execute(status -> work.getAsInt()));
    }

    /** Applies an act. */
    void apply(Act act) {
        switch (act.verb()) {
            case EXPLAIN -> explain(act, requireNonNull(act.explained()));
            case TAKE_BACK_EXPLANATION -> takeBack(act, requireNonNull(act.explained()));
            case SET_ASIDE -> context.setAside().add(act.about(), new SetAside(act.reason(), act.by(), act.on()));
            case TAKE_BACK_SETTING_ASIDE -> context.setAside().withdraw(act.about());
            case HAND_IN -> handIn(act, new Sending(act.on(), act.by()));
            case TAKE_BACK_HANDING_IN -> handIn(act, null);
        }
    }

    private void explain(Act act, Act.Explained explained) {
        takeBack(act, explained);
        context.explanations().add(act.unit(), explained.given(act.explanation()));
    }

    private void takeBack(Act act, Act.Explained explained) {
        context.explanations().withdraw(act.unit(), explained.finding());
    }

    private void handIn(Act act, @Nullable Sending sending) {
        context.releases().mark(context.scheme().year(), Integer.parseInt(act.about()), sending);
    }
}
