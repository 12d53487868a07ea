package org.nianbao.job;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Indicator;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.ReportingStatus;

/**
 * The differences between now and an earlier time.
 *
 * @param units in the order of the register
 * @param figures of the township, in the order of the release
 */
public record ChangesSince(Instant since, List<ChangedUnit> units, List<ChangedFigure> figures) {

    public ChangesSince {
        units = List.copyOf(units);
        figures = List.copyOf(figures);
    }

    /** A unit whose status has changed. */
    public record ChangedUnit(ReportingStatus before, ReportingStatus now) {

        private boolean isOne() {
            return before.state() != now.state() || !Objects.equals(number(before), number(now));
        }

        /** Returns whether a new submission has come. */
        public boolean isNew() {
            return !isUndone() && !Objects.equals(number(before), number(now));
        }

        /** Returns whether the submission that was the newest then has been set aside since. */
        public boolean isUndone() {
            return before.newest().stream()
                    .anyMatch(newest -> now.setAside().stream().anyMatch(entered -> entered.id() == newest.id()));
        }

        private static @Nullable Long number(ReportingStatus standing) {
            return standing.newest().map(EnteredSubmission::id).orElse(null);
        }
    }

    /** A figure that has changed, appeared or disappeared. */
    public record ChangedFigure(
            Indicator indicator,
            @Nullable BigDecimal before,
            @Nullable BigDecimal now) {}

    static List<ChangedUnit> ofUnits(List<ReportingStatus> before, List<ReportingStatus> now) {
        var units = new ArrayList<ChangedUnit>();
        for (int i = 0; i < now.size(); i++) {
            units.add(new ChangedUnit(before.get(i), now.get(i)));
        }
        return units.stream().filter(ChangedUnit::isOne).toList();
    }

    static List<ChangedFigure> ofFigures(
            List<Indicator> indicators, Map<String, BigDecimal> before, Map<String, BigDecimal> now) {
        return indicators.stream()
                .map(indicator -> new ChangedFigure(indicator, before.get(indicator.code()), now.get(indicator.code())))
                .filter(figure -> !Objects.equals(figure.before(), figure.now()))
                .toList();
    }
}
