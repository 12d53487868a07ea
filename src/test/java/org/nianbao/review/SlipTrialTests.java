package org.nianbao.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nianbao.review.SlipTrial.Outcome;

/** A few dozen of the slips that {@code make slips} makes by the thousand. */
class SlipTrialTests {

    private static final int SLIPS = 24;

    @Test
    void slipsAreNamedWithTheRightValueOrNone() {
        var outcomes = new SlipTrial().outcomes(1, SLIPS);

        assertThat(outcomes).as("%s", outcomes).doesNotContainKeys(Outcome.WRONG_VALUE, Outcome.WRONG_CELL);
        assertThat(outcomes.get(Outcome.RIGHT_VALUE)).isGreaterThan(SLIPS / 4);
    }
}
