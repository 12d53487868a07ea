package org.nianbao.web.page;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.nianbao.application.ReportingTimes;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.notice.UnitTasks;
import org.nianbao.job.ReturnFolder;
import org.nianbao.job.TownshipContext;
import org.nianbao.release.Release;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Masking;
import org.nianbao.submission.ReportingStatus;
import org.nianbao.web.township.NotFoundException;
import org.nianbao.workbook.returned.Digest;
import org.nianbao.workbook.returned.Reply;

/**
 * A unit as its page shows it.
 *
 * @param findings those of the newest submission
 * @param betweenUnits those that concern other units as well
 * @param submissions all that were entered, the newest first
 * @param digest what to paste into a chat; empty if there is nothing to say
 */
record UnitView(
        String code,
        String name,
        String state,
        String style,
        List<String> tasks,
        String deadline,
        FindingSections findings,
        FindingSections betweenUnits,
        List<SubmissionLine> submissions,
        String digest) {

    /**
     * A submission of the unit.
     *
     * @param isNewest whether it determines the state of the unit
     * @param counts whether its rows are in the township's figures
     * @param before the number of the submission before it; 0 if it is the first
     */
    record SubmissionLine(
            long id,
            String sha256,
            String batch,
            String file,
            String received,
            String verdict,
            String setAside,
            boolean isNewest,
            boolean counts,
            long before) {}

    /**
     * Reads a unit at one moment.
     *
     * @param base the address of its page
     */
    static UnitView of(TownshipContext context, Unit unit, String base) {
        return context.atOneMoment(() -> read(context, unit, base));
    }

    private static UnitView read(TownshipContext context, Unit unit, String base) {
        var now = context.currentState().now();
        var times = ReportingTimes.of(context);
        var standing = standing(now, unit);
        var between = now.betweenUnits();
        return new UnitView(
                unit.code(),
                unit.name(),
                standing.state().chinese(),
                BoardPages.style(standing.state()),
                new UnitTasks(now, times).of(standing),
                times.deadline().toString(),
                standing.newest()
                        .map(newest -> table(newest.findings(), base, newest))
                        .orElse(FindingSections.NONE),
                standing.inFigures()
                        .map(counted -> table(between.of(unit.code()), base, counted))
                        .orElse(FindingSections.NONE),
                submissions(context, times, standing),
                ReturnFolder.reply(standing, between)
                        .filter(reply -> !reply.findings().isEmpty())
                        .map(Digest::of)
                        .orElse(""));
    }

    private static FindingSections table(List<Finding> findings, String base, EnteredSubmission entered) {
        return FindingSections.of(
                findings,
                finding -> FindingLine.of(finding, base, entered.file().sha256()));
    }

    private static ReportingStatus standing(Release now, Unit unit) {
        return now.standings().stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("名录中没有 " + unit.name()));
    }

    private static List<SubmissionLine> submissions(
            TownshipContext context, ReportingTimes times, ReportingStatus standing) {
        var all = context.ledger().entered().stream()
                .filter(entered -> entered.unitCode().equals(standing.unit().code()))
                .sorted(Comparator.comparing(EnteredSubmission::id).reversed())
                .toList();
        return IntStream.range(0, all.size())
                .mapToObj(i ->
                        line(all.get(i), i + 1 < all.size() ? all.get(i + 1).id() : 0, standing, times))
                .toList();
    }

    private static SubmissionLine line(
            EnteredSubmission entered, long before, ReportingStatus standing, ReportingTimes times) {
        return new SubmissionLine(
                entered.id(),
                entered.file().sha256(),
                entered.batchShown(),
                Masking.numbersMasked(entered.file().name()),
                times.received(entered).map(TownshipTime::shown).orElse("—"),
                entered.verdict().chinese(),
                entered.setAside().map(Object::toString).orElse(""),
                is(standing.newest(), entered),
                is(standing.inFigures(), entered),
                before);
    }

    /** Returns a submission as sentences name it. */
    static String named(EnteredSubmission entered) {
        return "%s（%s）%s"
                .formatted(
                        entered.batchShown(),
                        entered.verdict().chinese(),
                        Masking.numbersMasked(entered.file().name()));
    }

    private static boolean is(Optional<EnteredSubmission> one, EnteredSubmission entered) {
        return one.filter(other -> other.id() == entered.id()).isPresent();
    }

    /** Returns the reply to a unit about its newest submission. */
    static Reply reply(TownshipContext context, Unit unit) {
        var now = context.currentState().now();
        return ReturnFolder.reply(standing(now, unit), now.betweenUnits())
                .orElseThrow(() -> new NotFoundException(unit.name() + " 还没有报来报表"));
    }

    /** Returns the submission of a unit that is meant. */
    static EnteredSubmission submission(TownshipContext context, Unit unit, Predicate<EnteredSubmission> meant) {
        return context.ledger().entered().stream()
                .filter(entered -> entered.unitCode().equals(unit.code()) && meant.test(entered))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(unit.name() + " 没有这份报表"));
    }

    /** Returns a submitted file as it was kept. */
    static Path kept(TownshipContext context, FileId file) {
        return context.submitted(file)
                .orElseThrow(() -> new NotFoundException("存档里没有这个文件，或者它被改动过；请用 nianbao verify --archive 核对存档"));
    }
}
