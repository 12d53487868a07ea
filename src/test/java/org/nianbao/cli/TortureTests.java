package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is killed and whenever, a plain run ends in the same rows and the same bytes. {@code make torture} for more. */
class TortureTests {

    private static final int BLOWS = 20;
    private static final int IN_A_ROW = 4;

    @Test
    void noBlowLeavesATrace(@TempDir Path folder) throws Exception {
        var torture = new Torture(folder, 20231231);

        for (int struck = 0; struck < BLOWS; ) {
            var outcome = torture.round(IN_A_ROW);
            assertThat(outcome.differences()).as(outcome.blows().toString()).isEmpty();
            struck += outcome.blows().size();
        }
    }
}
