package org.nianbao.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nianbao.ledger.ReleaseTable.Kept;
import org.nianbao.outbox.WholeFile;
import org.nianbao.release.issue.Issue;
import org.nianbao.release.revision.ReleaseSnapshot;

/**
 * Makes the releases of a township in a year again, and compares them with what was issued.
 *
 * <p>An issued release stays as it was: one that comes out differently is recorded as it was issued, and reported.
 */
final class ReissuedReleases {

    private final TownshipContext context;
    private final CurrentState currentState;
    private final Archive archive;
    private final List<Integer> notMadeAgain = new ArrayList<>();
    private Set<String> lying = Set.of();
    private List<RebuildResult.DifferentFigure> changed = List.of();
    private int count;

    ReissuedReleases(TownshipContext context) {
        this.context = context;
        archive = Archive.ofReleases(context.places());
        currentState = context.currentState(() -> file -> lying.contains(file.sha256()));
    }

    /** Makes a release again, and records it. */
    void issue(Journal.Released released, long run) throws IOException {
        lying = Set.copyOf(released.ofNobody());
        var issue = context.releaseIssuer().issue(currentState.now());
        var same = isSame(released, issue);
        if (same) {
            archive.keep(context.releaseIssuer().keep(issue).said().getBytes(UTF_8));
        } else {
            notMadeAgain.add(released.number());
        }
        var kept = kept(released, same ? issue : null);
        context.releases()
                .record(
                        context.scheme().year(),
                        released.number(),
                        released.fileName(),
                        released.workbook(),
                        kept.orElse(null),
                        run);
        changed = kept.map(was -> changed(ReleaseSnapshot.of(was.said()), issue.said()))
                .orElse(List.of());
        count++;
    }

    /** Returns whether a release is the same; of a release of an old build only the workbook is known. */
    private static boolean isSame(Journal.Released released, Issue issue) {
        return issue.sha256().equals(released.workbook())
                && (released.metadata() == null
                        || WholeFile.sha256(issue.metadata()).equals(released.metadata()));
    }

    /**
     * Returns the kept files of a release: from the archive of releases or, if it came out the same, from the new one.
     */
    private Optional<Kept> kept(Journal.Released released, @Nullable Issue same) throws IOException {
        var table = released.table();
        var metadata = released.metadata();
        var content = released.content();
        var hash = released.said();
        if (table == null || metadata == null || content == null || hash == null) {
            return Optional.empty();
        }
        var said = same == null
                ? archive.kept(hash).map(bytes -> new String(bytes, UTF_8))
                : Optional.of(same.said().json());
        return said.map(text -> new Kept(released.workbook(), table, metadata, content, text));
    }

    private List<RebuildResult.DifferentFigure> changed(ReleaseSnapshot before, ReleaseSnapshot now) {
        var changes = new ArrayList<RebuildResult.DifferentFigure>();
        var scopes = new TreeSet<>(before.figures().keySet());
        scopes.addAll(now.figures().keySet());
        for (var scope : scopes) {
            changes.addAll(changed(
                    scope,
                    before.figures().getOrDefault(scope, Map.of()),
                    now.figures().getOrDefault(scope, Map.of())));
        }
        return changes;
    }

    private static List<RebuildResult.DifferentFigure> changed(
            String scope, Map<String, BigDecimal> before, Map<String, BigDecimal> now) {
        var codes = new TreeSet<>(before.keySet());
        codes.addAll(now.keySet());
        return codes.stream()
                .map(code -> new RebuildResult.DifferentFigure(scope, code, before.get(code), now.get(code)))
                .filter(ReissuedReleases::isAnother)
                .toList();
    }

    private static boolean isAnother(RebuildResult.DifferentFigure figure) {
        var before = figure.before();
        var now = figure.now();
        return before == null || now == null ? before != now : before.compareTo(now) != 0;
    }

    /** Returns how many releases there were. */
    int count() {
        return count;
    }

    /** Returns the releases that came out differently. */
    List<Integer> notMadeAgain() {
        return notMadeAgain;
    }

    /** Returns the figures that differ from those of the last release. */
    List<RebuildResult.DifferentFigure> changedFigures() {
        return changed;
    }
}
