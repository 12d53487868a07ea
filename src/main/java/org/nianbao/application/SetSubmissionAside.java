package org.nianbao.application;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;

import java.util.List;
import java.util.Optional;
import org.nianbao.application.ActEntry.Proposed;
import org.nianbao.job.Act;
import org.nianbao.job.TownshipContext;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.EnteredSubmission;

/** Sets a submission aside (作废), so that the previous one counts again, or withdraws that. */
public final class SetSubmissionAside {

    private static final String BATCH = "\\d{1,5}";
    private static final String HASH = "[0-9a-f]{6,64}";
    private static final int SHOWN_DIGITS = 12;

    private final TownshipContext context;
    private final Request request;

    private SetSubmissionAside(TownshipContext context, Request request) {
        this.context = context;
        this.request = request;
    }

    /**
     * The submission to set aside, and the reason.
     *
     * @param which a batch, or the first digits of a SHA-256; empty for the newest submission
     */
    public record Request(Unit unit, Optional<String> which, Grounds grounds) {

        /** @throws UsageException if that is neither a batch nor digits of a SHA-256 */
        public Request {
            which.filter(text -> !text.matches(BATCH + "|" + HASH)).ifPresent(text -> {
                throw new UsageException("“%s”不是报送批次，也不是 SHA-256 的前几位（至少 6 位）".formatted(text));
            });
        }
    }

    /**
     * Enters that the submission is set aside, while no other run of the township is under way; the next run applies
     * it.
     *
     * @throws UsageException if there is no such submission, or several
     */
    public static ActEntry enter(TownshipContext context, Request request) {
        var use = new SetSubmissionAside(context, request);
        var asked = request.grounds()
                .asked("undo", request.unit().code(), request.which().orElse(""));
        return ActEntry.of(context.acts(), asked, () -> use.proposed(asked));
    }

    private Proposed proposed(List<String> asked) {
        return standing().map(act -> new Proposed(act, true)).orElseGet(() -> new Proposed(act(asked), false));
    }

    private Act act(List<String> asked) {
        requireThatNoneIsUnderWay();
        var grounds = request.grounds();
        return Act.settingAside(
                asked,
                meant(candidates(true)),
                grounds.withdrawn() ? null : grounds.setAside(TownshipTime.today()),
                TownshipTime.today());
    }

    /** Returns the unit's submissions that can be set aside, or those that can be restored; or the others. */
    private List<EnteredSubmission> candidates(boolean wanted) {
        return context.ledger().entered().stream()
                .filter(entered -> entered.unitCode().equals(request.unit().code()))
                .collect(partitioningBy(entered ->
                        entered.setAside().isPresent() == request.grounds().withdrawn()))
                .getOrDefault(wanted, List.of());
    }

    /** Returns the act by which an equal request has already brought the named submission into the requested state. */
    private Optional<Act> standing() {
        var named = candidates(false).stream().filter(this::isNamed).toList();
        if (candidates(true).stream().anyMatch(this::isNamed) || named.size() != 1) {
            return Optional.empty();
        }
        var entered = named.get(0);
        var last = context.acts().last(entered.file().sha256()).filter(this::isSame);
        if (last.isEmpty()) {
            entered.setAside().ifPresent(why -> {
                throw new UsageException("%s已经作废（%s）；要改写原因，请先加 --withdraw 撤回，再作废".formatted(entered.batchShown(), why));
            });
        }
        return last;
    }

    private boolean isSame(Act act) {
        var grounds = request.grounds();
        return grounds.withdrawn()
                ? act.verb() == Act.Verb.TAKE_BACK_SETTING_ASIDE
                : act.reason().equals(grounds.reason()) && act.by().equals(grounds.by());
    }

    /**
     * Requires that no submission of the unit is just being set aside, because the newest one may then not be the one
     * that the person means.
     */
    private void requireThatNoneIsUnderWay() {
        if (request.which().isEmpty() && !request.grounds().withdrawn()) {
            var unit = request.unit();
            context.acts().open().stream()
                    .filter(open -> !open.done()
                            && open.act().verb() == Act.Verb.SET_ASIDE
                            && open.act().unit().equals(unit.code()))
                    .findFirst()
                    .ifPresent(open -> {
                        throw new UsageException("%s 的一次作废还没有运行完：%s（%s）。请先运行 village %s 做完它；要另外再作废一份的，请写明报送批次"
                                .formatted(
                                        unit.name(),
                                        open.act().shown(),
                                        open.act().reason(),
                                        unit.name()));
                    });
        }
    }

    private EnteredSubmission meant(List<EnteredSubmission> candidates) {
        var unit = request.unit();
        if (candidates.isEmpty()) {
            throw new UsageException(unit.name() + (request.grounds().withdrawn() ? " 没有作废的报表" : " 没有可以作废的报表"));
        }
        if (request.which().isEmpty()) {
            return newest(candidates);
        }
        var named = candidates.stream().filter(this::isNamed).toList();
        if (named.size() != 1) {
            var many = named.isEmpty()
                    ? "没有批次或文件是“%s”的报表".formatted(request.which().get())
                    : "有 %d 份报表都是“%s”".formatted(named.size(), request.which().get());
            throw new UsageException("%s %s，请按批次、文件的 SHA-256 写明是哪一份：%s"
                    .formatted(
                            unit.name(),
                            many,
                            (named.isEmpty() ? candidates : named)
                                    .stream().map(SetSubmissionAside::shown).collect(joining("；"))));
        }
        return named.get(0);
    }

    /**
     * Returns the submission that determines the unit's status among those that are not set aside; it need not be the
     * last to come.
     */
    private EnteredSubmission newest(List<EnteredSubmission> candidates) {
        return context.ledger().standings().stream()
                .filter(standing -> standing.unit().equals(request.unit()))
                .flatMap(standing -> standing.newest().stream())
                .filter(candidates::contains)
                .findFirst()
                .orElse(candidates.get(candidates.size() - 1));
    }

    private boolean isNamed(EnteredSubmission entered) {
        return request.which()
                .filter(text -> text.matches(BATCH)
                        ? Integer.parseInt(text) == entered.batch()
                        : entered.file().sha256().startsWith(text))
                .isPresent();
    }

    private static String shown(EnteredSubmission entered) {
        return "%s（%s）%s %s"
                .formatted(
                        entered.batchShown(),
                        entered.verdict().chinese(),
                        entered.file().sha256().substring(0, SHOWN_DIGITS),
                        entered.file().name());
    }
}
