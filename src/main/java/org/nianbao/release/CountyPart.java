package org.nianbao.release;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Indicator;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.ReportingStatus;

/**
 * A township as a part of its county.
 *
 * @param content what it would release now; null if there is nothing of it
 * @param version the release that it issued last; null if it issued none
 * @param remark why there is nothing of it, or how its present figures differ from its release; empty if neither
 */
public record CountyPart(
        String code,
        String name,
        @Nullable Release content,
        @Nullable Version version,
        String remark) {

    /**
     * A release that a township issued.
     *
     * @param handedIn when and by whom it was handed in; empty if it was not
     */
    public record Version(int number, String sha256, String handedIn) {

        private static final int DIGITS = 16;

        /** Returns it with the beginning of its SHA-256: {@code 第2版 3f2a…}. */
        public String shown() {
            return "第%d版 %s".formatted(number, sha256.substring(0, DIGITS));
        }
    }

    /** Returns what it would release now, if there is anything of it. */
    public Optional<Release> release() {
        return Optional.ofNullable(content);
    }

    /** Returns the release that it issued last. */
    public Optional<Version> issued() {
        return Optional.ofNullable(version);
    }

    /** Returns the township's own indicators by their codes; its parameters may differ from those of others. */
    public Map<String, Indicator> indicators() {
        return release()
                .map(own -> own.scheme().indicators().stream().collect(toMap(Indicator::code, indicator -> indicator)))
                .orElse(Map.of());
    }

    /** Returns the reporting status of its units. */
    public List<ReportingStatus> standings() {
        return release().map(Release::standings).orElse(List.of());
    }

    /** Returns the units that count, and those that do not. */
    public Coverage coverage() {
        return new Coverage(standings());
    }

    /** Returns the units whose submission that counts was reported after a day. */
    public List<ReportingStatus> late(LocalDate deadline) {
        return standings().stream()
                .filter(standing -> standing.inFigures()
                        .map(EnteredSubmission::reportedOn)
                        .filter(day -> day.compareTo(deadline.toString()) > 0)
                        .isPresent())
                .toList();
    }
}
