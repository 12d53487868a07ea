package org.nianbao.submission;

import static java.util.stream.Collectors.partitioningBy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Unit;

/**
 * The reporting status of a unit (报送情况).
 *
 * @param counted the newest accepted submission, which is the one that counts; null if there is none
 * @param latest the newest submission of all, by batch and then by arrival, or by arrival alone if the batch of an
 *     unprocessable one is unknown; null if nothing has come
 * @param setAside the submissions that staff have set aside, which are treated as if they had not come
 */
public record ReportingStatus(
        Unit unit,
        @Nullable EnteredSubmission counted,
        @Nullable EnteredSubmission latest,
        List<EnteredSubmission> setAside) {

    public ReportingStatus {
        setAside = List.copyOf(setAside);
    }

    /** Creates the status of a unit none of whose submissions was set aside. */
    public ReportingStatus(Unit unit, @Nullable EnteredSubmission counted, @Nullable EnteredSubmission latest) {
        this(unit, counted, latest, List.of());
    }

    /** The state of a unit's reporting. */
    public enum State {
        /** Nothing has come. */
        MISSING("未报"),
        /** The newest submission counts. */
        ACCEPTED("通过"),
        /** The newest submission waits for explanations. */
        HELD("待说明"),
        /** The newest submission was returned. */
        RETURNED("退回");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        /** Returns the state as messages and the release name it. */
        public String chinese() {
            return chinese;
        }
    }

    /** Returns the status of a unit that sent these submissions, in the order of their arrival. */
    public static ReportingStatus of(Unit unit, List<EnteredSubmission> inOrder) {
        @Nullable EnteredSubmission counted = null;
        @Nullable EnteredSubmission latest = null;
        var bySetAside = inOrder.stream().collect(partitioningBy(entered -> entered.verdict() == Verdict.SET_ASIDE));
        for (var entered : bySetAside.getOrDefault(false, List.of())) {
            if (entered.verdict() == Verdict.ACCEPTED) {
                counted = entered;
            }
            if (latest == null || entered.batch() >= latest.batch() || isOfUnknownBatch(entered)) {
                latest = entered;
            }
        }
        return new ReportingStatus(unit, counted, latest, bySetAside.getOrDefault(true, List.of()));
    }

    private static boolean isOfUnknownBatch(EnteredSubmission entered) {
        return entered.verdict() == Verdict.UNPROCESSABLE && entered.batch() == 0;
    }

    public State state() {
        if (latest == null) {
            return State.MISSING;
        }
        return switch (latest.verdict()) {
            case ACCEPTED -> State.ACCEPTED;
            case HELD -> State.HELD;
            case RETURNED, UNREADABLE, UNPROCESSABLE -> State.RETURNED;
            case SET_ASIDE -> State.MISSING;
        };
    }

    /** Returns the unit with its state: {@code 友爱村（未报）}. */
    public String withState() {
        return unit + "（" + state().chinese() + "）";
    }

    /** Returns the submission whose rows are in the township's figures. */
    public Optional<EnteredSubmission> inFigures() {
        return Optional.ofNullable(counted);
    }

    /** Returns the newest submission of all. */
    public Optional<EnteredSubmission> newest() {
        return Optional.ofNullable(latest);
    }

    /** Returns the newest submission, if it is not the one that counts. */
    public Optional<EnteredSubmission> notCounted() {
        return newest().filter(entered -> !Objects.equals(entered, counted));
    }
}
