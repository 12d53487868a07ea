package org.nianbao.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFolderTests {

    private final Path folder;

    KeptFolderTests(@TempDir Path folder) {
        this.folder = folder.resolve("退回");
    }

    private void hold(String... namesAndTexts) throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
        }
        new KeptFolder(folder).hold(files);
    }

    private Map<String, String> held() throws IOException {
        var held = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (!file.getFileName().toString().startsWith(".")) {
                    held.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return held;
    }

    @Test
    void filesComeChangeAndGo() throws Exception {
        hold("甲.txt", "一", "乙.txt", "二");
        hold("甲.txt", "三", "丙.txt", "四");

        assertThat(held()).isEqualTo(Map.of("甲.txt", "三", "丙.txt", "四"));
        assertThat(KeptFolder.holdsAny(folder)).isTrue();
    }

    @Test
    void theSameFilesAreLeftAlone() throws Exception {
        hold("甲.txt", "一");
        var old = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(folder.resolve("甲.txt"), old);

        hold("甲.txt", "一");

        assertThat(Files.getLastModifiedTime(folder.resolve("甲.txt"))).isEqualTo(old);
    }

    @Test
    void whatOthersWroteStays() throws Exception {
        hold("甲.txt", "一", "乙.txt", "二");
        Files.writeString(folder.resolve("别人的.txt"), "五");
        Files.writeString(folder.resolve("甲.txt"), "改过");

        hold("甲.txt", "一");
        assertThat(held()).isEqualTo(Map.of("甲.txt", "改过", "别人的.txt", "五"));

        hold();
        assertThat(held()).isEqualTo(Map.of("甲.txt", "改过", "别人的.txt", "五"));
        assertThat(KeptFolder.holdsAny(folder)).isFalse();
    }

    /** What a run leaves that is killed after it has put a file there: the file, and the record of what it was about to. */
    @Test
    void whatAKilledRunHasPutThereGoesLikeAnythingElse() throws Exception {
        hold("a.txt", "一");
        Files.createDirectories(folder.resolve("b.txt/in the way"));
        assertThatThrownBy(() -> hold("a.txt", "二", "b.txt", "三")).isInstanceOf(TargetInUseException.class);
        assertThat(folder.resolve("a.txt")).hasContent("二");
        Files.delete(folder.resolve("b.txt/in the way"));
        Files.delete(folder.resolve("b.txt"));

        hold("c.txt", "四");

        assertThat(held()).isEqualTo(Map.of("c.txt", "四"));
    }

    @Test
    void nothingToHoldMakesNoFolder() throws Exception {
        hold();

        assertThat(folder).doesNotExist();
    }

    @Test
    void aRecordCannotReachOutOfTheFolder() throws Exception {
        var outside = folder.resolveSibling("外面.txt");
        hold("甲.txt", "一");
        Files.writeString(outside, "六");
        Files.writeString(folder.resolve(".nianbao"), WholeFile.sha256("六".getBytes(UTF_8)) + "  ../外面.txt\n");

        hold();

        assertThat(outside).exists();
    }
}
