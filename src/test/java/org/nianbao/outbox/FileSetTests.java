package org.nianbao.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.outbox.FileSet.Member;

class FileSetTests {

    private static final int SETS = 60;
    private static final int ROUNDS = 1;

    private final Path workbook;
    private final Path table;

    FileSetTests(@TempDir Path folder) {
        workbook = folder.resolve("a.xlsx");
        table = folder.resolve("a.csv");
    }

    private FileSet set(String text) {
        return new FileSet(List.of(member(workbook, text), member(table, text)));
    }

    /** Writes the sets of one writer, as a program of its own. */
    public static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) throws IOException {
            var tests = new FileSetTests(Path.of(arguments[0]));
            for (int i = 0; i < SETS; i++) {
                tests.set(arguments[1] + i).write();
            }
        }
    }

    private Process writer(String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        String.valueOf(workbook.getParent()),
                        name)
                .inheritIO()
                .start();
    }

    /** Programs and threads: whenever all have ended, all files are of one of them, and meanwhile each is whole. */
    @Test
    void twoWritersLeaveTheSetOfOne() throws Exception {
        set("c0").write();
        for (int round = 0; round < ROUNDS; round++) {
            var program = writer("a");
            var thread = CompletableFuture.runAsync(this::writeAll);
            while (program.isAlive() || !thread.isDone()) {
                assertThat(Files.readString(workbook)).matches("[abc]\\d+");
                assertThat(Files.readString(table)).matches("[abc]\\d+");
            }
            thread.join();

            assertThat(program.waitFor()).isZero();
            assertThat(Files.readString(table)).isEqualTo(Files.readString(workbook));
        }
        try (var left = Files.list(workbook.getParent())) {
            assertThat(left).containsExactlyInAnyOrder(workbook, table);
        }
    }

    /** Another comes when half of a set is written; he waits, or else the second half would be of the first. */
    @Test
    void aWriterWaitsForAnother() throws Exception {
        var other = new CompletableFuture<Boolean>();
        var last = new Member(table, "one".getBytes(UTF_8), draft -> {
            other.completeAsync(() -> written("two"));
            other.completeOnTimeout(false, 300, TimeUnit.MILLISECONDS);
            other.join();
        });

        new FileSet(List.of(member(workbook, "one"), last)).write();

        assertThat(other).isCompletedWithValue(false);
        set("two").write();
        assertThat(table).hasContent("two");
        assertThat(workbook).hasContent("two");
    }

    private boolean written(String text) {
        try {
            return set(text).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeAll() {
        try {
            for (int i = 0; i < SETS; i++) {
                set("b" + i).write();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A writer that waits for nobody, as one of an earlier build, or where a file system knows no locks. */
    @Test
    void saysSoIfAnotherWriterCameBetween() {
        var rivalled = new Member(table, "new".getBytes(UTF_8), draft -> Files.writeString(workbook, "theirs"));

        assertThatThrownBy(() -> new FileSet(List.of(member(workbook, "new"), rivalled)).write())
                .isInstanceOf(TargetInUseException.class)
                .hasMessageContaining(workbook + " 刚刚被另一个程序写过");
    }

    @Test
    void theLockOfAKilledProgramHoldsNobodyUp() throws IOException {
        set("old").write();
        var name = ".nianbao-%.8s.lock".formatted(WholeFile.sha256("a.xlsx".getBytes(UTF_8)));
        var left = Files.writeString(workbook.resolveSibling(name), "left");

        assertThat(set("new").write()).isTrue();

        assertThat(left).doesNotExist();
    }

    private static Member member(Path target, String text) {
        return new Member(target, text.getBytes(UTF_8));
    }

    @Test
    void writesAllAndTellsWhetherAnythingChanged() throws IOException {
        assertThat(set("new").write()).isTrue();
        assertThat(set("new").write()).isFalse();

        assertThat(workbook).hasContent("new");
        assertThat(table).hasContent("new");
    }

    @Test
    void putsBackWhatWasReplacedIfALaterOneCannotBe() throws IOException {
        set("old").write();
        Files.delete(table);
        Files.createDirectories(table.resolve("in the way"));

        assertThatThrownBy(() -> set("new").write()).isInstanceOf(TargetInUseException.class);

        assertThat(workbook).hasContent("old");
    }

    @Test
    void takesAwayWhatWasNotThereBefore() throws IOException {
        Files.createDirectories(table.resolve("in the way"));

        assertThatThrownBy(() -> set("new").write()).isInstanceOf(TargetInUseException.class);

        assertThat(workbook).doesNotExist();
    }

    @Test
    void putsBackWhatWasReplacedIfALaterOneFailsItsTest() throws IOException {
        set("old").write();
        var failing = new Member(table, "new".getBytes(UTF_8), draft -> {
            throw new IllegalStateException("not what was meant");
        });

        assertThatThrownBy(() -> new FileSet(List.of(member(workbook, "new"), failing)).write())
                .isInstanceOf(IllegalStateException.class);

        assertThat(workbook).hasContent("old");
        assertThat(table).hasContent("old");
    }

    @Test
    void doesTheRestOfWhatAKilledProgramBegan() throws IOException {
        set("old").write();
        WholeFile.write(workbook, "new".getBytes(UTF_8));

        assertThat(set("new").write()).isTrue();

        assertThat(table).hasContent("new");
    }
}
