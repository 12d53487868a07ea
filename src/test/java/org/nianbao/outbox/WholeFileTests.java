package org.nianbao.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are whole for whoever reads them, however many write them, and nothing else is left in their folder. */
class WholeFileTests {

    private static final int LENGTH = 300_000;
    private static final int TIMES = 12;

    private final Path folder;
    private final Path target;

    WholeFileTests(@TempDir Path folder) {
        this.folder = folder;
        target = folder.resolve("统计报告.docx");
    }

    /** Each of two writers says the same throughout, and other things from one time to the next. */
    private void write(char first) {
        for (int i = 0; i < TIMES; i++) {
            try {
                WholeFile.write(
                        target,
                        Character.toString(first + i % 10).repeat(LENGTH).getBytes(UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void aReaderBesideTwoWritersSeesWholeFilesOnly() throws Exception {
        Files.writeString(target, "x".repeat(LENGTH));
        var writers = Stream.of('a', 'A')
                .map(first -> CompletableFuture.runAsync(() -> write(first)))
                .toList();
        var both = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));

        var broken = 0;
        var reads = 0;
        while (!both.isDone() || reads == 0) {
            var text = Files.readString(target);
            reads++;
            if (text.length() != LENGTH || text.chars().distinct().count() != 1) {
                broken++;
            }
        }

        both.join();
        assertThat(broken).as("of %d reads", reads).isZero();
        assertThat(files()).containsExactly(target);
    }

    @Test
    void aDraftIsItsOwnersAloneWhileItIsADraft() throws Exception {
        var rights = new ArrayList<String>();

        WholeFile.write(target, "一".getBytes(UTF_8), draft -> rights.add(rights(draft)));

        assertThat(rights).containsExactly("rw-------");
        assertThat(rights(target)).isEqualTo("rw-------");
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void aDraftThatCannotBeWrittenToItsEndGoesAway() {
        var breakingOff = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left == 0) {
                    throw new IOException("No space left on device");
                }
                left--;
                return 'x';
            }
        };

        assertThatThrownBy(() -> DraftFile.of(folder, breakingOff))
                .isInstanceOf(NotWrittenException.class)
                .hasMessage("无法写入文件夹 %s：磁盘已满。请检查它的权限和磁盘空间，然后重新运行".formatted(folder));

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatAKilledProgramLeftIsSweptAndWhatAnotherIsAtStays() throws Exception {
        var machine = DraftWriter.self().machine();
        var killed = draft(machine, endedProcess());
        var oursBefore = draft(machine, ProcessHandle.current().pid());
        age(oursBefore, Duration.ofDays(400));
        var elsewhere = draft("00000000", 4711);
        var longElsewhere = draft("00000001", 4711);
        age(longElsewhere, Duration.ofDays(2));
        var former = Files.writeString(folder.resolve(".统计报告.docx.tmp"), "of an earlier build");
        age(former, Duration.ofDays(2));

        try (var atWork = DraftFile.of(folder, new ByteArrayInputStream(new byte[] {1}))) {
            WholeFile.write(target, "一".getBytes(UTF_8));

            assertThat(files()).containsExactlyInAnyOrder(target, elsewhere, atWork.path());
        }
        assertThat(killed).doesNotExist();
        assertThat(files()).containsExactlyInAnyOrder(target, elsewhere);
    }

    @Test
    void whatOthersCallADraftStays() throws Exception {
        var theirs = List.of(
                Files.writeString(folder.resolve(".别的.docx.tmp"), "一"),
                Files.writeString(folder.resolve(".nianbao-old.tmp"), "二"),
                Files.writeString(folder.resolve("~$统计报告.docx"), "三"),
                Files.createDirectory(folder.resolve(".nianbao-00000000-4711-00000000.tmp")));
        for (var file : theirs) {
            age(file, Duration.ofDays(400));
        }

        WholeFile.write(target, "一".getBytes(UTF_8));

        assertThat(files()).containsAll(theirs);
    }

    @Test
    void aFileThatSaysTheSameIsLeftAloneAndItsFolderSweptAllTheSame() throws Exception {
        WholeFile.write(target, "一".getBytes(UTF_8));
        age(target, Duration.ofDays(2));
        var written = Files.getLastModifiedTime(target);
        draft(DraftWriter.self().machine(), endedProcess());

        assertThat(WholeFile.write(target, "一".getBytes(UTF_8))).isFalse();

        assertThat(Files.getLastModifiedTime(target)).isEqualTo(written);
        assertThat(files()).containsExactly(target);
    }

    /** A file system allows 255 bytes; a draft's name does not grow with its target's. */
    @Test
    void theLongestNameThatThereCanBeIsWritten() throws Exception {
        var longest = folder.resolve("村".repeat(83) + ".xlsx");

        assertThat(WholeFile.write(longest, "一".getBytes(UTF_8))).isTrue();

        assertThat(longest).hasContent("一");
    }

    private Path draft(String machine, long process) throws IOException {
        var name = new DraftWriter(machine, process).newName();
        return Files.writeString(folder.resolve(name), "half");
    }

    private static void age(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    private static long endedProcess() throws Exception {
        var process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }
}
