package org.nianbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.application.Application;
import org.nianbao.application.TakeIn;
import org.nianbao.application.notice.ProgressNotices;
import org.nianbao.job.Places;
import org.nianbao.scheme.seeds.SchemeFolder;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Screening;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What keeps a long run within its memory, and the database from waiting for files. */
class LongRunTests {

    private final Workshop workshop;

    LongRunTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    /** Remembers which stations were at work in a transaction of the database, and what was entered as long as others do. */
    private static final class Witness extends ProgressNotices {

        private final Map<String, Boolean> inTransaction = new TreeMap<>();
        private final List<WeakReference<Screening>> entered = new ArrayList<>();

        private static boolean isInTransaction() {
            return TransactionSynchronizationManager.getResourceMap().values().stream()
                    .filter(ConnectionHolder.class::isInstance)
                    .map(ConnectionHolder.class::cast)
                    .anyMatch(Witness::isInTransaction);
        }

        private static boolean isCommittedAtOnce(Connection connection) {
            try {
                return connection.getAutoCommit();
            } catch (SQLException e) {
                throw new IllegalArgumentException(e);
            }
        }

        /** A holder that has given its connection back holds no transaction. */
        private static boolean isInTransaction(ConnectionHolder held) {
            try {
                return !isCommittedAtOnce(held.getConnection());
            } catch (IllegalStateException given) {
                return false;
            }
        }

        private long alive() {
            System.gc();
            return entered.stream().filter(one -> one.get() != null).count();
        }

        @Override
        public boolean waits(Duration soFar) {
            return false;
        }

        @Override
        public void found(int files, int news, int again) {}

        @Override
        public void entered(Screening screening) {
            entered.add(new WeakReference<>(screening));
        }

        @Override
        public void kept(Screening judged) {}

        @Override
        public void leftForLater(String file) {}

        @Override
        public void step(String name) {
            inTransaction.put(name, isInTransaction());
        }

        @Override
        public void released(int number, String sha256) {
            inTransaction.put("发出", isInTransaction());
        }

        @Override
        protected void show(String line) {}
    }

    @Test
    void filesAreWrittenOutsideOfTransactionsAndWhatWasEnteredIsLetGo() {
        workshop.everyUnitReports();
        var scheme = new SchemeFolder(workshop.seeds().resolve("2023")).scheme();
        var places =
                new Places(workshop.inbox(), workshop.data(), workshop.folder().resolve("out"));
        var witness = new Witness();

        try (var application = Application.start(places.data(), witness::waits, 1, List.of())) {
            new TakeIn(application, scheme, places, witness)
                    .run(new TakeIn.Request(Optional.empty(), false), witness::waits, TakeIn.Result::exit);

            assertThat(witness.entered).hasSize(15);
            assertThat(witness.alive()).isZero();
        }
        assertThat(witness.inTransaction).isEqualTo(Map.of("汇总", true, "汇总上报", false, "发出", false, "退回", false));
    }

    @Test
    void theProgressOfARunKeepsNoneOfTheFiles() {
        var progress =
                new ProgressLines(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8), false, Duration.ZERO);

        var entered = entered(progress);

        System.gc();
        assertThat(entered.get()).isNull();
        Reference.reachabilityFence(progress);
    }

    private static WeakReference<Screening> entered(ProgressLines progress) {
        var screening = Screening.ofNobody(new FileId("扫描件.xlsx", "0".repeat(64)), false, List.of());
        progress.entered(screening);
        return new WeakReference<>(screening);
    }

    /** What is made anew would have the same bytes, but not if it is made of a file that has gone. */
    @Test
    void whatGoesBackIsNotMadeAgainWhenNothingIsNew() throws IOException {
        workshop.put(Workshop.workbook("金星嘎查").with("B03", "示范岗", "可能"), "金星嘎查.xlsx");
        assertThat(workshop.run("nightly").exit()).isEqualTo(3);
        var returned = workshop.folder().resolve("out/退回/金星嘎查_退回.xlsx");
        var before = Files.readAllBytes(returned);
        var longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(returned, longAgo);
        var archived = archived();
        Files.move(archived, archived.resolveSibling("aside"));

        assertThat(workshop.run("nightly").exit()).isEqualTo(3);

        assertThat(Files.getLastModifiedTime(returned)).isEqualTo(longAgo);
        assertThat(Files.readAllBytes(returned)).isEqualTo(before);

        Files.move(archived.resolveSibling("aside"), archived);
        Files.delete(returned);
        assertThat(workshop.run("nightly").exit()).isEqualTo(3);
        assertThat(Files.readAllBytes(returned)).isEqualTo(before);
    }

    private Path archived() throws IOException {
        try (var files = Files.walk(workshop.dataFolder().resolve("archive"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }
}
