package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.PreparedServer;

/** What is read together is read at one moment: rows that change between two reads are seen as they were by both. */
class OneMomentTests {

    private static final String EVERYTHING_IS_RETURNED = "UPDATE submission SET verdict = '退回'";
    private static final String ALL_FIGURES_GROW = "UPDATE indicator_value SET value = value + 1000";

    private final Workshop workshop;
    private final EmbeddedServer server;

    OneMomentTests(@TempDir Path folder) throws InterruptedException {
        workshop = new Workshop(folder);
        server = PreparedServer.start(folder.resolve("mariadb"));
    }

    @BeforeEach
    void oneVillageHasReported() {
        workshop.put(Workshop.workbook("金星嘎查"), "金星嘎查.xlsx");
        run("nightly");
    }

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    private Workshop.Result run(String... command) {
        return workshop.run(workshop.on(server, command));
    }

    /** The same, while somebody changes rows just before a statement is prepared for the n-th time. */
    private Workshop.Result meddled(String statement, int time, String change, String... command) {
        var result = workshop.run(MeddlingDriver.before(statement, time, change, server, workshop.on(server, command)));
        assertThat(MeddlingDriver.hasMeddled()).as(result.err()).isTrue();
        return result;
    }

    /** The first read of figures is that of the consolidation, which changes none, the second that of the release. */
    @Test
    void aReleaseIsOfOneMoment() {
        var bytes = workshop.releaseBytes();

        var night = meddled("SELECT level, scope, about, indicator, value", 2, ALL_FIGURES_GROW, "nightly");

        assertThat(night.out()).as(night.err()).contains("（第1版）");
        assertThat(workshop.releaseBytes()).isEqualTo(bytes);
    }

    /** Rows, and where they stand, are two reads. */
    @Test
    void aConsolidationIsOfOneMoment() {
        var bytes = workshop.releaseBytes();

        var night = meddled("FROM form_place", 2, "DELETE FROM form_place", "nightly");

        assertThat(night.out()).as(night.err()).contains("（第1版）");
        assertThat(workshop.releaseBytes()).isEqualTo(bytes);
    }

    @Test
    void aLookIsOfOneMoment() {
        var look = meddled("FROM township_finding", 1, EVERYTHING_IS_RETURNED, "status");

        assertThat(look.out()).contains("15 个单位：未报 14，通过 1", "第1版", "与现在的数一致");
        assertThat(Workshop.query(server, "SELECT verdict FROM submission")).containsExactly("退回");
    }

    @Test
    void aTraceIsOfOneMoment() {
        var before = run("trace", "DJ05");

        var trace = meddled("FROM form_place", 1, "DELETE FROM form_place", "trace", "DJ05");

        assertThat(trace.out()).isEqualTo(before.out()).contains("金星嘎查");
        assertThat(run("trace", "DJ05").out()).as("what was changed").doesNotContain("金星嘎查");
    }
}
