package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.application.TownshipTime;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.PreparedServer;

/** A command that enters something and is cut off enters it once, however it goes on. */
class RepeatedCommandsTests {

    private static final String UNIT = "呼和嘎查";

    private static final String VERDICTS =
            "SELECT batch, verdict FROM submission WHERE unit_code = '150525106213' ORDER BY id";

    private static final String[] UNDO = {"undo", UNIT, "--reason", "误报", "--by", "镇统计站"};

    private static final String[] UNDO_SECOND = {"undo", UNIT, "2", "--reason", "误报", "--by", "镇统计站"};

    private static final String[] EXPLAIN = {"explain", UNIT, "R321", "--reason", "因病住院", "--by", "镇党建办"};

    private static final String[] TAKE_BACK = {"explain", UNIT, "R321", "--withdraw"};

    /** One server for all tests; what one leaves in it, the next removes. */
    private static EmbeddedServer server;

    private final Workshop workshop;

    RepeatedCommandsTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    @BeforeAll
    static void startTheServer(@TempDir Path home) throws Exception {
        server = PreparedServer.start(home);
    }

    @AfterAll
    static void stopTheServer() {
        server.close();
    }

    @AfterEach
    void emptyTheDatabase() {
        for (var table : List.of(
                "journal",
                "set_aside",
                "explanation",
                "former_verdict",
                "turn",
                "former_value",
                "finding",
                "form_row",
                "form_place",
                "township_finding",
                "indicator_value",
                "`release`",
                "submission")) {
            query("DELETE FROM " + table);
        }
    }

    /** What can be in the way of a run once the act is entered. */
    private enum InTheWay {
        /** A folder where the release should be. */
        RELEASE(Obstacle.TARGET),
        /** A file where the folder of all that was issued should be. */
        RELEASES(Obstacle.RELEASES);

        private final Obstacle obstacle;

        InTheWay(Obstacle obstacle) {
            this.obstacle = obstacle;
        }
    }

    /** One village has sent three batches; in the second two others are asked about. */
    @BeforeEach
    void oneReportsThreeTimes() {
        workshop.put(batch(1), UNIT + ".xlsx");
        workshop.put(batch(2), UNIT + "（2）.xlsx");
        workshop.put(batch(3), UNIT + "（3）.xlsx");
        assertThat(run("nightly").exit()).isEqualTo(3);
    }

    private static VillageWorkbook batch(int batch) {
        return Workshop.workbook(UNIT).set("B00", "报送批次", batch).with("B02", "突击队数", batch);
    }

    /** A submission with a value that is asked about: R321. */
    private void anotherIsDoubtful(int batch, int hours) {
        workshop.put(batch(batch).set("B03", 1, "集中学习学时=" + hours), UNIT + "（%d）.xlsx".formatted(batch));
        assertThat(run("nightly").exit()).isEqualTo(3);
    }

    private Workshop.Result run(String... command) {
        return workshop.run(workshop.on(server, command));
    }

    private List<String> query(String sql) {
        return Workshop.query(server, sql);
    }

    private void fails(InTheWay inTheWay, String... command) throws IOException {
        inTheWay.obstacle.putInTheWay(workshop);
        var result = run(command);
        assertThat(result.exit()).as(result.err()).isEqualTo(1);
        assertThat(result.err()).contains("重新运行");
        inTheWay.obstacle.takeAway(workshop);
    }

    private void goesOn(int exit, String said, String... command) {
        var result = run(command);
        assertThat(result.exit()).as(result.err()).isEqualTo(exit);
        assertThat(result.err()).contains(said);
    }

    private void resumes(int exit, String... command) {
        goesOn(exit, "当时没有运行完；现在接着做完，不再重复登记", command);
    }

    private void findsItDone(int exit, String... command) {
        goesOn(exit, "当时没有运行完；后来的运行已经做完，不再重复。要另外再登记一次的，请再运行一次", command);
    }

    private void isNew(int exit, String... command) {
        var result = run(command);
        assertThat(result.exit()).as(result.err()).isEqualTo(exit);
        assertThat(result.err()).doesNotContain("已经登记");
    }

    private void assertSetAside(String... batches) {
        assertThat(query("SELECT batch FROM submission s JOIN set_aside a ON a.submission_id = s.id ORDER BY id"))
                .containsExactly(batches);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasCutOffIsFinishedByItsRepeat(InTheWay inTheWay) throws IOException {
        fails(inTheWay, UNDO);

        resumes(0, UNDO);

        assertSetAside("3");
        assertThat(query(VERDICTS)).containsExactly("1 通过", "2 通过", "3 作废");
        assertThat(run("status").out()).contains("，与现在的数一致\n");
        isNew(0, UNDO);
        assertSetAside("2", "3");
    }

    /** A file where the folder of what goes out should be is seen before anything is recorded. */
    @Test
    void whatIsRefusedAtOnceIsNoActToBeFinished() throws IOException {
        Obstacle.OUTBOX.putInTheWay(workshop);
        var refused = run(UNDO);
        Obstacle.OUTBOX.takeAway(workshop);

        assertThat(refused.exit()).as(refused.err()).isEqualTo(2);
        assertThat(refused.err()).contains("是文件，不是文件夹；请改正");
        assertSetAside();
        isNew(0, UNDO);
        assertSetAside("3");
    }

    @Test
    void withABatchTheRepeatFinishesTheReleaseAsWell() throws IOException {
        fails(InTheWay.RELEASE, "undo", UNIT, "3", "--reason", "误报", "--by", "镇统计站");

        resumes(0, "undo", UNIT, "3", "--reason", "误报", "--by", "镇统计站");

        assertSetAside("3");
        assertThat(run("status").out()).contains("，与现在的数一致\n");
        goesOn(0, "作废第3批 呼和嘎查（3）.xlsx，以前已经登记过，没有变动", "undo", UNIT, "3", "--reason", "误报", "--by", "镇统计站");
        goesOn(2, "第3批已经作废（", "undo", UNIT, "3", "--reason", "重报", "--by", "镇统计站");
        assertSetAside("3");
    }

    @Test
    void whatAPlainRunHasDoneMeanwhileIsNotDoneAgain() throws IOException {
        fails(InTheWay.RELEASE, UNDO);
        assertThat(run("nightly").exit()).isEqualTo(3);
        var release = workshop.releaseBytes();

        findsItDone(0, UNDO);

        assertSetAside("3");
        assertThat(workshop.releaseBytes()).isEqualTo(release);
        isNew(0, UNDO);
        assertSetAside("2", "3");
    }

    /** The run of another unit does not review this one; the one after does. */
    @Test
    void theRunOfAnotherUnitLeavesItOpen() throws IOException {
        fails(InTheWay.RELEASE, UNDO);
        assertThat(run("village", "金星嘎查").exit()).isEqualTo(3);
        resumes(0, UNDO);
        assertSetAside("3");

        fails(InTheWay.RELEASE, UNDO_SECOND);
        assertThat(run("village", UNIT).exit()).isEqualTo(0);
        findsItDone(0, UNDO_SECOND);
        assertSetAside("2", "3");
    }

    /** Whoever corrects the reason would set the one before aside as well. */
    @Test
    void anotherThatNamesNoneWaitsUntilTheFirstIsFinished() throws IOException {
        fails(InTheWay.RELEASE, UNDO);

        goesOn(
                2,
                "呼和嘎查 的一次作废还没有运行完：作废第3批 呼和嘎查（3）.xlsx（误报）。请先运行 village 呼和嘎查 做完它；要另外再作废一份的，请写明报送批次",
                "undo",
                UNIT,
                "--reason",
                "重复报送",
                "--by",
                "镇统计站");
        assertSetAside("3");

        isNew(0, UNDO_SECOND);
        assertSetAside("2", "3");
        findsItDone(0, UNDO);
        assertSetAside("2", "3");
    }

    @Test
    void anExplanationIsEnteredOnceAndIsNewAfterItsOpposite() throws IOException {
        anotherIsDoubtful(4, 10);
        fails(InTheWay.RELEASE, EXPLAIN);
        query("UPDATE explanation SET explained_on = '2024-01-08'");
        resumes(0, EXPLAIN);
        assertThat(query("SELECT explained_on, reason FROM explanation")).containsExactly("2024-01-08 因病住院");
        goesOn(0, "M4、Q4，以前已经登记过，没有变动", EXPLAIN);
        assertThat(query("SELECT explained_on FROM explanation")).containsExactly("2024-01-08");

        fails(InTheWay.RELEASE, TAKE_BACK);
        assertThat(query("SELECT COUNT(*) FROM explanation")).containsExactly("0");
        resumes(3, TAKE_BACK);
        goesOn(3, "M4、Q4，以前已经登记过，没有变动", TAKE_BACK);

        isNew(0, EXPLAIN);
        assertThat(query("SELECT explained_on FROM explanation"))
                .containsExactly(TownshipTime.today().toString());
    }

    /** Explained, cut off, taken back by somebody else: what is explained then is explained anew. */
    @Test
    void whatWasTakenBackMeanwhileIsNotTakenForDone() throws IOException {
        anotherIsDoubtful(4, 10);
        fails(InTheWay.RELEASE, EXPLAIN);
        isNew(3, TAKE_BACK);

        isNew(0, EXPLAIN);

        fails(InTheWay.RELEASE, "undo", UNIT, "4", "--reason", "误报", "--by", "镇统计站");
        isNew(0, "undo", UNIT, "--withdraw");
        isNew(0, "undo", UNIT, "4", "--reason", "误报", "--by", "镇统计站");
        assertSetAside("4");
    }

    /** It was entered for another value, which nobody has looked at. */
    @Test
    void aRepeatDoesNotExplainAValueThatCameMeanwhile() throws IOException {
        anotherIsDoubtful(4, 10);
        fails(InTheWay.RELEASE, EXPLAIN);
        anotherIsDoubtful(5, 20);

        findsItDone(3, EXPLAIN);

        assertThat(query("SELECT found FROM explanation WHERE submission_id IS NULL"))
                .containsExactly("10");
        isNew(0, EXPLAIN);
    }

    @Test
    void whatIsTakenBackIsTakenBackOnce() throws IOException {
        isNew(0, UNDO);
        isNew(0, UNDO);
        assertSetAside("2", "3");

        fails(InTheWay.RELEASE, "undo", UNIT, "--withdraw");
        assertSetAside("2");
        resumes(0, "undo", UNIT, "--withdraw");

        assertSetAside("2");
        goesOn(0, "撤回作废第3批 呼和嘎查（3）.xlsx，以前已经登记过，没有变动", "undo", UNIT, "3", "--withdraw");
    }

    /** To repeat it on another day must not change on which day it was handed in. */
    @Test
    void aReleaseIsHandedInOnTheDayOnWhichItWas() {
        isNew(0, "release", "--sent", "1", "--by", "镇统计站");
        query("UPDATE `release` SET sent_on = '2024-01-09'");
        goesOn(0, "第1版已经登记为上报（2024-01-09 镇统计站），没有变动", "release", "--sent", "1", "--by", "镇统计站");
        assertThat(query("SELECT sent_on FROM `release`")).containsExactly("2024-01-09");

        cutOffBeforeItIsTold();
        findsItDone(0, "release", "--sent", "1", "--by", "镇统计站");
        assertThat(query("SELECT sent_on FROM `release`")).containsExactly("2024-01-09");

        isNew(0, "release", "--sent", "1", "--withdraw");
        goesOn(0, "第1版没有登记为上报，没有变动", "release", "--sent", "1", "--withdraw");
        isNew(0, "release", "--sent", "1", "--by", "镇统计站");
        assertThat(query("SELECT sent_on FROM `release`"))
                .containsExactly(TownshipTime.today().toString());
    }

    private void cutOffBeforeItIsTold() {
        query("DELETE FROM journal WHERE what = 'TOLD' ORDER BY number DESC LIMIT 1");
        workshop.forgetsTheJournal();
    }
}
