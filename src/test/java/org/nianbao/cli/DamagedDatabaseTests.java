package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the database that are gone or damaged: said in words, with what helps, and not tried again for ever. */
class DamagedDatabaseTests {

    private static final int PAGE = 16 * 1024;

    private final Workshop workshop;
    private final Path data;

    DamagedDatabaseTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
        data = workshop.data().resolve("mariadb/data");
        workshop.put(Workshop.workbook("金星嘎查"), "金星嘎查.xlsx");
        workshop.run("nightly");
    }

    private void refuses(String what) {
        var result = workshop.run("nightly");

        assertThat(result.err()).as(what).contains("损坏了", "nianbao restore", "nianbao rebuild --replace");
        assertThat(result.err()).as(what).doesNotContain("Exception");
        assertThat(result.exit()).as(what + result.err()).isEqualTo(1);
    }

    @Test
    void aTableSpaceThatIsGoneOrDamagedIsNamed() throws Exception {
        var space = data.resolve("nianbao/submission.ibd");
        var whole = Files.readAllBytes(space);

        Files.delete(space);
        refuses("gone");
        Files.write(space, garbled(whole, 3));
        refuses("a page");
        Files.write(space, new byte[0]);
        refuses("empty");

        Files.write(space, whole);
        assertThat(workshop.run("nightly").exit()).isEqualTo(3);
    }

    /** What a plain rebuild cannot help with is not told to be rebuilt so. */
    @Test
    void aTableWhoseFilesAreGoneIsMissedAndTheAdviceHelps() throws Exception {
        for (var table :
                List.of("submission", "journal", "township_lock", "batch_step_execution".toUpperCase(Locale.ROOT))) {
            var aside = Files.createDirectory(workshop.data().resolveSibling("aside-" + table));
            for (var ending : List.of(".frm", ".ibd")) {
                Files.move(data.resolve("nianbao/" + table + ending), aside.resolve(table + ending));
            }

            var result = workshop.run("nightly");
            assertThat(result.err())
                    .as(table)
                    .contains("nianbao restore", "nianbao rebuild --replace")
                    .doesNotContain("Exception", "rebuild --year");
            assertThat(result.exit()).as(table).isIn(1, 2);

            for (var ending : List.of(".frm", ".ibd")) {
                Files.move(aside.resolve(table + ending), data.resolve("nianbao/" + table + ending));
            }
        }
        Files.delete(data.resolve("nianbao/journal.frm"));
        assertThat(workshop.run("rebuild", "--replace").out()).contains("全部与原来相同");
        assertThat(workshop.run("nightly").exit()).isEqualTo(3);
    }

    @Test
    void aServerThatCannotStartForDamageSaysSo() throws Exception {
        Files.write(data.resolve("ibdata1"), garbled(Files.readAllBytes(data.resolve("ibdata1")), 0));
        refuses("system table space");
    }

    @Test
    void whateverIsMissingTheAdviceHelps() throws Exception {
        for (var part : List.of("ib_logfile0", "password")) {
            var aside = workshop.data().resolveSibling("aside");
            Files.move(data.resolve(part), aside);
            refuses(part);
            Files.move(aside, data.resolve(part), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(data.resolve("nianbao"), workshop.data().resolveSibling("schema"));
        refuses("schema");

        assertThat(workshop.run("rebuild").err()).contains("nianbao rebuild --replace");
        assertThat(workshop.run("rebuild", "--replace").out()).contains("全部与原来相同");
    }

    /** All pages from one on are noise. */
    private static byte[] garbled(byte[] whole, int from) {
        var bytes = whole.clone();
        var noise = new byte[bytes.length - from * PAGE];
        new Random(1).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, from * PAGE, noise.length);
        return bytes;
    }
}
