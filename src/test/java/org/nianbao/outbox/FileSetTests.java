package org.nianbao.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.outbox.FileSet.Member;

class FileSetTests {

    private final Path workbook;
    private final Path table;

    FileSetTests(@TempDir Path folder) {
        workbook = folder.resolve("a.xlsx");
        table = folder.resolve("a.csv");
    }

    private FileSet set(String text) {
        return new FileSet(List.of(member(workbook, text), member(table, text)));
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
