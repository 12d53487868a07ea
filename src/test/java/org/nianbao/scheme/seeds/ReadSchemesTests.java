package org.nianbao.scheme.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.Schemes;

/** A scheme is compiled once, and anew as soon as anything in its folder is different. */
class ReadSchemesTests {

    private final Path folder;

    ReadSchemesTests(@TempDir Path seeds) {
        folder = seeds.resolve("2023");
    }

    @BeforeEach
    void copyTheScheme() throws IOException {
        Schemes.copyTo(folder);
    }

    private SharedScheme read() {
        return new SchemeFolder(folder).shared();
    }

    @Test
    void aFolderThatIsUnchangedIsNotReadAgain() {
        assertThat(read()).isSameAs(read());
    }

    @Test
    void aFileWithAnotherTextOfTheSameLengthIsRead() throws IOException {
        var before = read();
        var units = folder.resolve("units.csv");
        var time = Files.getLastModifiedTime(units);
        Files.writeString(units, Files.readString(units).replace("呼和嘎查", "呼合嘎查"));
        Files.setLastModifiedTime(units, time);

        assertThat(before.scheme().register().called("呼合嘎查")).isEmpty();
        assertThat(read().scheme().register().called("呼合嘎查")).isPresent();
    }

    @Test
    void aFileThatIsNewOrGoneIsNoticed() throws IOException {
        var before = read();
        Files.createDirectory(folder.resolve("issued"));
        var withFolder = read();
        Files.delete(folder.resolve("report.yaml"));
        var without = read();

        assertThat(withFolder).isNotSameAs(before);
        assertThat(before.scheme().narrative().isEmpty()).isFalse();
        assertThat(without.scheme().narrative().isEmpty()).isTrue();
    }

    @Test
    void aYearBeforeThatAppearsIsComparedWith() throws IOException {
        var before = read();
        Files.createDirectory(folder.resolveSibling("2022"));

        assertThat(read()).isNotSameAs(before).isNotSameAs(read());
    }

    @Test
    void eachFolderHasItsOwn() throws IOException {
        var one = read();
        for (var name : new String[] {"a", "b", "c"}) {
            var other = folder.resolveSibling(name);
            Schemes.copyTo(other);
            assertThat(new SchemeFolder(other).shared()).isNotSameAs(one);
        }

        assertThat(read().scheme()).isNotSameAs(one.scheme());
        assertThat(read().scheme().digest()).isEqualTo(one.scheme().digest());
    }
}
