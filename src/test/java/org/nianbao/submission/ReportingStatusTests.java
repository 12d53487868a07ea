package org.nianbao.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.fixtures.Schemes;
import org.nianbao.scheme.Unit;

/** How a unit stands of whose submissions one could not be processed. */
class ReportingStatusTests {

    private static final Unit UNIT = Schemes.of2023().register().units().get(0);

    private static EnteredSubmission entered(long id, int batch, Verdict verdict) {
        return new EnteredSubmission(
                id, new FileId(id + ".xlsx", "0".repeat(64)), UNIT.code(), batch, "", verdict, List.of());
    }

    @Test
    void anUnprocessableOneOfNobodyKnowsWhichBatchIsTheNewestWhenItCame() {
        var accepted = entered(1, 2, Verdict.ACCEPTED);
        var unprocessable = entered(2, 0, Verdict.UNPROCESSABLE);

        var standing = ReportingStatus.of(UNIT, List.of(accepted, unprocessable));

        assertThat(standing.state()).isEqualTo(ReportingStatus.State.RETURNED);
        assertThat(standing.inFigures()).contains(accepted);
        assertThat(standing.notCounted()).contains(unprocessable);
    }

    @Test
    void whateverComesAfterItIsNewer() {
        var standing = ReportingStatus.of(
                UNIT, List.of(entered(1, 0, Verdict.UNPROCESSABLE), entered(2, 1, Verdict.ACCEPTED)));

        assertThat(standing.state()).isEqualTo(ReportingStatus.State.ACCEPTED);
        assertThat(standing.notCounted()).isEmpty();
    }

    @Test
    void anUnprocessableOneOfAnEarlierBatchIsNot() {
        var standing = ReportingStatus.of(
                UNIT, List.of(entered(1, 2, Verdict.ACCEPTED), entered(2, 1, Verdict.UNPROCESSABLE)));

        assertThat(standing.state()).isEqualTo(ReportingStatus.State.ACCEPTED);
    }
}
