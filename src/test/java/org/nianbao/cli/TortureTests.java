package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** Whatever is killed or in the way, and whenever, a plain run ends in the same rows and bytes. {@code make torture} for more. */
class TortureTests {

    private static final int KILLS = 20;

    @Test
    void noBlowLeavesATrace(@TempDir(factory = TempDirFactory.Standard.class) Path folder) throws Exception {
        var differences = new ConcurrentLinkedQueue<String>();

        new Torture(folder, 20231231).rounds(KILLS, outcome -> differences.addAll(outcome.differences()));

        assertThat(differences).isEmpty();
    }
}
