package org.nianbao.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nianbao.consolidate.Lineages;
import org.nianbao.job.ChangesSince.ChangedFigure;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.release.Release;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.ReportingStatus;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Verdict;

/**
 * What would change if a submission was set aside, or if that was withdrawn (作废的预览). Nothing is changed.
 *
 * @param unread whether the file that would count is no longer in the archive, so that its figures are unknown
 * @param ofUnit the figures of the unit that would change
 * @param ofTownship the figures of the township that would change
 * @param changesRelease whether the next run would issue another release than the newest
 */
public record SettingAsidePreview(
        ReportingStatus before,
        ReportingStatus after,
        boolean unread,
        List<ChangedFigure> ofUnit,
        List<ChangedFigure> ofTownship,
        boolean changesRelease) {

    /**
     * Returns what would change.
     *
     * @param which the submission that is set aside or, if it is so already, restored
     */
    public static SettingAsidePreview of(TownshipContext context, Unit unit, EnteredSubmission which) {
        return context.atOneMoment(() -> read(context, unit, which));
    }

    private static SettingAsidePreview read(TownshipContext context, Unit unit, EnteredSubmission which) {
        var ledger = context.ledger();
        var entered = ledger.entered();
        var supposed = entered.stream()
                .map(one -> one.id() == which.id() ? toggled(one) : one)
                .toList();
        var before = standing(ledger.standings(entered), unit);
        var after = standing(ledger.standings(supposed), unit);
        var counted = new TreeMap<>(ledger.counted());
        var forms = isSame(before.inFigures(), after.inFigures())
                ? Optional.ofNullable(counted.get(unit.code()))
                : after.inFigures().flatMap(one -> forms(context, one));
        if (after.inFigures().isPresent() && forms.isEmpty()) {
            return new SettingAsidePreview(before, after, true, List.of(), List.of(), true);
        }
        forms.ifPresentOrElse(one -> counted.put(unit.code(), one), () -> counted.remove(unit.code()));
        return compared(context, unit, before, after, context.currentState().supposing(supposed, counted), counted);
    }

    private static EnteredSubmission toggled(EnteredSubmission which) {
        return which.judged(which.setAside().isPresent() ? Verdict.of(which.findings()) : Verdict.SET_ASIDE);
    }

    private static ReportingStatus standing(List<ReportingStatus> all, Unit unit) {
        return all.stream().filter(one -> one.unit().equals(unit)).findFirst().orElseThrow();
    }

    private static boolean isSame(Optional<EnteredSubmission> one, Optional<EnteredSubmission> other) {
        return one.map(EnteredSubmission::id).equals(other.map(EnteredSubmission::id));
    }

    private static Optional<Map<String, FilledForm>> forms(TownshipContext context, EnteredSubmission counting) {
        return context.submitted(counting.file())
                .map(path ->
                        Screener.screen(context.scheme(), path, counting.file().name()))
                .flatMap(Screening::read)
                .map(context.ledger()::asCounted);
    }

    private static SettingAsidePreview compared(
            TownshipContext context,
            Unit unit,
            ReportingStatus before,
            ReportingStatus after,
            Release supposed,
            Map<String, Map<String, FilledForm>> counted) {
        var now = context.currentState().now();
        var indicators = context.scheme().indicators();
        var issue = context.releaseIssuer().issue(supposed, new Lineages(context.scheme(), counted));
        return new SettingAsidePreview(
                before,
                after,
                false,
                ChangesSince.ofFigures(
                        indicators,
                        now.figures().units().getOrDefault(unit.code(), Map.of()),
                        supposed.figures().units().getOrDefault(unit.code(), Map.of())),
                ChangesSince.ofFigures(
                        indicators, now.figures().township(), supposed.figures().township()),
                !context.releases()
                        .newest(context.scheme().year())
                        .map(Issued::sha256)
                        .equals(Optional.of(issue.sha256())));
    }
}
