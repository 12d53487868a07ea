package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.nianbao.fixtures.Schemes;
import org.nianbao.server.RunningServer;

/** A run that ends before its time, and the plain run that follows. */
class InterruptionTests {

    /** Nobody waits so long; it ends a run that hangs. */
    private static final int SECONDS = 300;

    private final Workshop workshop;
    private final Workshop undisturbed;

    /** On the disk, as what is killed has to be there afterwards. */
    InterruptionTests(
            @TempDir(factory = TempDirFactory.Standard.class) Path folder,
            @TempDir(factory = TempDirFactory.Standard.class) Path other) {
        workshop = new Workshop(folder);
        undisturbed = new Workshop(other);
    }

    /** So many files that a run takes in several transactions: all units report, some in three batches. */
    @BeforeEach
    void reportALot() {
        workshop.makeTheDatabase();
        workshop.everyUnitReports();
        Schemes.of2023().register().units().stream().limit(6).forEach(unit -> {
            for (int batch = 2; batch <= 4; batch++) {
                workshop.put(
                        Workshop.workbook(unit.name()).set("B00", "报送批次", batch),
                        "%s 第%d批.xlsx".formatted(unit.name(), batch));
            }
        });
    }

    /** A run in a process of its own, once it has entered its first files. */
    private Process underWay() throws Exception {
        return underWay(Files.createTempFile(workshop.folder(), "said", ".txt"));
    }

    private Process underWay(Path said) throws Exception {
        var process = workshop.process("nightly").redirectError(said.toFile()).start();
        while (Files.readString(said).lines().noneMatch(line -> line.startsWith("1/"))) {
            if (process.waitFor(1, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the run ended with exit code " + process.exitValue());
            }
        }
        return process;
    }

    private void aPlainRunDoesTheRest() throws Exception {
        var result = workshop.run("nightly");

        assertThat(result.exit()).as(result.err()).isEqualTo(0);
        undisturbed.takeOver(workshop);
        assertThat(undisturbed.run("nightly").exit()).isEqualTo(0);
        assertThat(workshop.releaseBytes()).isEqualTo(undisturbed.releaseBytes());
        var state = "SELECT file_name, unit_code, batch, verdict, (SELECT COUNT(*) FROM form_row r"
                + " WHERE r.submission_id = s.id) FROM submission s ORDER BY 1";
        assertThat(workshop.query(state)).isEqualTo(undisturbed.query(state));
    }

    @Test
    void aRunThatIsToldToStopFinishesTheFilesAtHand() throws Exception {
        var process = underWay();

        process.destroy();

        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(workshop.query("SELECT status FROM BATCH_JOB_EXECUTION")).containsExactly("STOPPED");
        aPlainRunDoesTheRest();
    }

    @Test
    void aRunThatIsKilledNeedsNoRepair() throws Exception {
        var process = underWay();

        process.destroyForcibly();

        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        aPlainRunDoesTheRest();
        assertThat(workshop.query("SELECT status FROM BATCH_JOB_EXECUTION ORDER BY 1"))
                .containsExactly("COMPLETED", "FAILED");
    }

    private Connection login() throws SQLException {
        var login = RunningServer.login(workshop.data().resolve("mariadb")).orElseThrow();
        return DriverManager.getConnection(login.jdbcUrl(), login.username(), login.password());
    }

    @Test
    void aRunThatLosesItsLockGoesOnWhileNobodyTakesOver() throws Exception {
        var process = underWay();

        try (var other = login()) {
            assertThat(Blow.cutTheLock(other)).isTrue();
        }

        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        aPlainRunDoesTheRest();
    }

    @Test
    void aFrozenRunFromWhichAnotherHasTakenOverIsRefusedWhenItWakesUp() throws Exception {
        var said = Files.createTempFile(workshop.folder(), "said", ".txt");
        var process = underWay(said);
        try (var other = login()) {
            Blow.freezeBetweenTransactions(process, other);
            assertThat(Blow.cutTheLock(other)).isTrue();
        }
        var night = workshop.run("nightly");
        assertThat(night.exit()).as(night.err()).isZero();
        var released = workshop.releaseBytes();

        Workshop.signal(process, "CONT");

        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isEqualTo(75);
        assertThat(Files.readString(said)).endsWith("另一次运行已经接手；此后本次没有再写入任何内容，已经入库的都在。等那次运行结束后，再运行同一命令即可\n");
        assertThat(workshop.releaseBytes()).isEqualTo(released);
        aPlainRunDoesTheRest();
        assertThat(workshop.query("SELECT status FROM BATCH_JOB_EXECUTION ORDER BY 1"))
                .containsExactly("COMPLETED", "COMPLETED", "FAILED");
    }
}
