package org.nianbao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FoldedFindings;

/** What the findings of a submission say of the cell that most likely is wrong. */
class CauseTests {

    private final Judged judged;

    CauseTests(@TempDir Path folder) {
        judged = new Judged(folder);
    }

    private List<Finding> open(VillageWorkbook village) {
        return judged.findings(village).stream().filter(Finding::isOpen).toList();
    }

    private static String told(Finding finding) {
        return finding.rule() + " " + finding.instruction();
    }

    /** Members last year, more and fewer, and this year's, with the parts of what they grew and shrank by. */
    private static VillageWorkbook party(String lines) {
        return B01RulesTests.with(lines);
    }

    @Test
    void aCellThatTwoRulesBlameIsNamedOnceWithTheNumberThatTheOthersLeave() {
        var findings = open(party("16=1"));

        assertThat(findings.stream().map(CauseTests::told))
                .containsExactly(
                        "S102 最可能错的是B01 嘎查村基本情况表!D18（填的是 1）：像是写错一位，D18 改为 0，有关的各条就都成立。请核对第14、15、16、20行",
                        "S103 多半由B01 嘎查村基本情况表!D18（填的是 1）引起，先改好那里。请核对第16至23行");
        var folded = FoldedFindings.of(findings);
        assertThat(folded.told()).hasSize(1);
        assertThat(folded.sentence()).hasValue("另有 1 条（强制 1 条）与上面的是同一处错，改好后自然消失");
    }

    @Test
    void cellsThatMayAllBeWrongAreAllNamedAndNoneIsCalledTheCulprit() {
        var findings = open(party("16=6 20=6 18=5 22=6"));

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).instruction())
                .isEqualTo("错的可能是B01 嘎查村基本情况表!D20（填的是 5）、D21（填的是 0），只看这些数分不清是哪一格。请核对第16至23行");
    }

    @Test
    void numbersThatWereWrittenIntoEachOthersCellsAreExchanged() {
        var findings = open(party("15=4 16=3 18=2 20=2 21=3"));

        assertThat(findings.stream().map(CauseTests::told))
                .containsExactly(
                        "S102 最可能错的是B01 嘎查村基本情况表!D18（填的是 3）、D22（填的是 2）：像是两格的数互相写错了，D18 改为 2，D22 改为"
                                + " 3，有关的各条就都成立。请核对第14、15、16、20行",
                        "S103 多半由B01 嘎查村基本情况表!D18（填的是 3）、D22（填的是 2）引起，先改好那里。请核对第16至23行",
                        "S103 多半由B01 嘎查村基本情况表!D18（填的是 3）、D22（填的是 2）引起，先改好那里。请核对第16至23行");
    }
}
