package org.nianbao.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found moves with the cells, and nothing is found where nothing changed. {@code make trial} for more. */
class MutationTests {

    private static final int MUTATIONS = 80;
    private static final String NAME = "呼和嘎查2023年年终报表.xlsx";

    @Test
    void everyFindingIsAtTheCellThatChangedOrMoved(@TempDir Path folder) throws IOException {
        var trial = new MutationTrial(folder);
        var complaints = new ArrayList<String>();
        for (int seed = 1; seed <= MUTATIONS; seed++) {
            complaints.addAll(trial.complaints(seed));
        }

        assertThat(complaints).isEmpty();
    }

    /** So that the trial cannot pass by looking away. */
    @Test
    void whatIsFoundWithoutReasonOrNotFoundAgainIsTold() {
        var sound = Seen.of(Path.of("input-samples/2023", NAME), NAME);
        var faulty = Seen.of(Path.of("input-samples/faulty/F012 党员名册!Q9 集中学习学时写成约40.xlsx"), NAME);
        var nothing = Mutation.ofPlaces("nothing", "党员名册", Rearrangement.NONE);

        assertThat(new Oracle(nothing, sound, faulty).complaints()).containsExactly("unfounded F012 党员名册!Q9");
        assertThat(new Oracle(nothing, faulty, sound).complaints()).containsExactly("lost F012 党员名册!Q9");
    }
}
