package org.nianbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.DriverManager;
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
        var process = workshop.process("nightly").start();
        var lines = new BufferedReader(process.errorReader(UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("1/")) {
                return process;
            }
        }
        throw new IllegalStateException("the run ended with exit code " + process.waitFor());
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

    /** The lock goes with its connection, be it that the network failed; another run may have it by then. */
    @Test
    void aRunThatLosesItsLockEnds() throws Exception {
        var process = underWay();

        var login = RunningServer.login(workshop.data().resolve("mariadb")).orElseThrow();
        try (var other = DriverManager.getConnection(login.jdbcUrl(), login.username(), login.password());
                var statement = other.createStatement()) {
            statement.execute("EXECUTE IMMEDIATE CONCAT('KILL ', IS_USED_LOCK('nianbao.nianbao'))");
        }

        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(75);
        aPlainRunDoesTheRest();
    }
}
