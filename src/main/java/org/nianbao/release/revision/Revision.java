package org.nianbao.release.revision;

import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.release.Release;
import org.nianbao.release.revision.ReleaseSnapshot.UnitSnapshot;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.ReportingStatus;

/**
 * The differences of a release from an earlier one (修订), with their causes.
 *
 * @param causes in the order of the register, a change of the scheme first
 * @param changes of the township's figures, then of each unit's
 */
public record Revision(List<Cause> causes, List<FigureChange> changes) {

    /**
     * An event since the earlier release.
     *
     * @param scope the division code of the unit that it concerns, or {@link ReleaseSnapshot#TOWNSHIP}
     */
    public record Cause(String scope, String kind, String what) {}

    /**
     * A figure that has changed.
     *
     * @param causes their numbers, from 1
     */
    public record FigureChange(
            String scope,
            String indicator,
            @Nullable BigDecimal before,
            @Nullable BigDecimal now,
            List<Integer> causes) {

        /** Returns the earlier number, if there was one. */
        public Optional<BigDecimal> was() {
            return Optional.ofNullable(before);
        }
    }

    /** Returns the change of a figure, if it has changed. */
    public Optional<FigureChange> change(String scope, String indicator) {
        return changes.stream()
                .filter(change ->
                        change.scope().equals(scope) && change.indicator().equals(indicator))
                .findFirst();
    }

    public static Revision of(ReleaseSnapshot before, Release release) {
        var now = ReleaseSnapshot.of(release);
        var causes = new ArrayList<Cause>();
        if (!before.scheme().equals(now.scheme())) {
            causes.add(new Cause(ReleaseSnapshot.TOWNSHIP, "制度", "报表制度改过，此后收到的报表按新的审核；以前通过的保持通过，另行改判的除外"));
        }
        release.standings().forEach(standing -> causes.addAll(causes(before, now, standing)));
        return new Revision(causes, changes(before, now, release, causes));
    }

    private static List<Cause> causes(ReleaseSnapshot before, ReleaseSnapshot now, ReportingStatus standing) {
        var code = standing.unit().code();
        var was = before.units().getOrDefault(code, new UnitSnapshot("未报", "", "", List.of()));
        var is = now.units().getOrDefault(code, was);
        var causes = new ArrayList<Cause>();
        if (!was.counted().equals(is.counted())) {
            causes.add(UnitCause.of(standing, was));
        }
        only(is, was).forEach(text -> causes.add(new Cause(code, "说明", "说明了 " + text)));
        only(was, is).forEach(text -> causes.add(new Cause(code, "说明", "撤回或者失效的说明 " + text)));
        if (causes.isEmpty() && !was.state().equals(is.state())) {
            causes.add(new Cause(code, "审核", "报送状态由“%s”变为“%s”，计入的报表没有变".formatted(was.state(), is.state())));
        }
        return causes;
    }

    private static Stream<String> only(UnitSnapshot one, UnitSnapshot other) {
        return one.explanations().stream().filter(text -> !other.explanations().contains(text));
    }

    private static List<FigureChange> changes(
            ReleaseSnapshot before, ReleaseSnapshot now, Release release, List<Cause> causes) {
        var scopes = Stream.concat(
                Stream.of(ReleaseSnapshot.TOWNSHIP),
                release.standings().stream().map(ReportingStatus::unit).map(Unit::code));
        return scopes.flatMap(scope -> codes(release, before.figures(scope))
                        .filter(code -> differs(before.figures(scope), now.figures(scope), code))
                        .map(code -> new FigureChange(
                                scope,
                                code,
                                before.figures(scope).get(code),
                                now.figures(scope).get(code),
                                numbers(causes, concerned(before, now, scope, code)))))
                .toList();
    }

    /** Returns the indicators of the scheme in its order, followed by those that were dropped. */
    private static Stream<String> codes(Release release, Map<String, BigDecimal> before) {
        var known = release.scheme().indicators().stream()
                .map(indicator -> indicator.code())
                .toList();
        return Stream.concat(
                known.stream(),
                before.keySet().stream().filter(code -> !known.contains(code)).sorted());
    }

    private static boolean differs(Map<String, BigDecimal> before, Map<String, BigDecimal> now, String code) {
        var one = before.get(code);
        var other = now.get(code);
        return one == null || other == null ? one != other : one.compareTo(other) != 0;
    }

    /**
     * Returns the scopes whose causes bear on a figure: for the township's, the units whose own figure changed or, if
     * none did, all units.
     */
    private static List<String> concerned(ReleaseSnapshot before, ReleaseSnapshot now, String scope, String code) {
        if (!scope.equals(ReleaseSnapshot.TOWNSHIP)) {
            return List.of(ReleaseSnapshot.TOWNSHIP, scope);
        }
        var all = Stream.of(before, now)
                .flatMap(said -> said.units().keySet().stream())
                .collect(toCollection(TreeSet::new));
        var own = all.stream()
                .filter(unit -> differs(before.figures(unit), now.figures(unit), code))
                .toList();
        return Stream.concat(Stream.of(ReleaseSnapshot.TOWNSHIP), own.isEmpty() ? all.stream() : own.stream())
                .toList();
    }

    private static List<Integer> numbers(List<Cause> causes, List<String> scopes) {
        return IntStream.range(0, causes.size())
                .filter(i -> scopes.contains(causes.get(i).scope()))
                .mapToObj(i -> i + 1)
                .toList();
    }
}
