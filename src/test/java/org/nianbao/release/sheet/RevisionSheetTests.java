package org.nianbao.release.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.release.Release;
import org.nianbao.release.Releases;
import org.nianbao.release.revision.ReleaseSnapshot;
import org.nianbao.release.revision.Revision;
import org.nianbao.scheme.Level;
import org.nianbao.submission.Explanation;
import org.nianbao.submission.Verdict;

/** What happened between two releases, and which figures it bears on. */
class RevisionSheetTests {

    private static final Release WHOLE = Releases.whole().release();

    private static Revision between(Release before, Release now) {
        return Revision.of(ReleaseSnapshot.of(ReleaseSnapshot.of(before).json()), now);
    }

    private static List<String> causes(Revision revision) {
        return revision.causes().stream()
                .map(cause -> cause.kind() + " " + cause.what())
                .toList();
    }

    @Test
    void whatSaysTheSameIsNoRevision() {
        assertThat(between(WHOLE, Releases.whole().release())).isEqualTo(new Revision(List.of(), List.of()));
    }

    @Test
    void aUnitThatComesInAddsToTheFiguresOfTheTownship() {
        var revision = between(Releases.whole().missing("金星嘎查").release(), WHOLE);

        assertThat(causes(revision)).singleElement().asString().startsWith("报表 首次计入第1批 金星嘎查2023年终（1）.xlsx（");
        assertThat(revision.changes())
                .filteredOn(change -> change.indicator().equals("DJ15"))
                .extracting(Revision.FigureChange::scope, Revision.FigureChange::causes)
                .containsExactly(tuple(ReleaseSnapshot.TOWNSHIP, List.of(1)), tuple("150525106205", List.of(1)));
    }

    @Test
    void anExplanationThatIsGivenOrGoneIsACause() {
        var why = new Explanation("长期住院", "镇党建办", LocalDate.of(2024, 1, 9));
        var explained = Releases.whole()
                .acceptedWith("金星嘎查", Releases.finding(Level.VERIFY, "相差 1").explained(why))
                .release();

        assertThat(causes(between(WHOLE, explained))).containsExactly("说明 说明了 P013 党员名册!V9、V12：长期住院（镇党建办，2024-01-09）");
        assertThat(causes(between(explained, WHOLE)))
                .containsExactly("说明 撤回或者失效的说明 P013 党员名册!V9、V12：长期住院（镇党建办，2024-01-09）");
    }

    @Test
    void aVerdictThatMovesNoFigureIsACause() {
        var again = Releases.whole().refusedAgain("金星嘎查", Verdict.RETURNED).release();

        assertThat(causes(between(WHOLE, again))).containsExactly("审核 报送状态由“通过”变为“退回”，计入的报表没有变");
    }

    @Test
    void anotherSchemeIsACauseOfWhateverChanged() {
        var said = ReleaseSnapshot.of(WHOLE);
        var now = Releases.whole().township("DJ01", "21").release();

        var revision = Revision.of(new ReleaseSnapshot("0".repeat(64), said.figures(), said.units()), now);

        assertThat(causes(revision)).containsExactly("制度 报表制度改过，此后收到的报表按新的审核；以前通过的保持通过，另行改判的除外");
        assertThat(revision.changes())
                .singleElement()
                .returns("DJ01", Revision.FigureChange::indicator)
                .returns(List.of(1), Revision.FigureChange::causes);
    }
}
