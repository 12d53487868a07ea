package org.nianbao.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFolderTests {

    private final Path folder;

    private final List<String> made = new ArrayList<>();

    KeptFolderTests(@TempDir Path folder) {
        this.folder = folder.resolve("退回");
    }

    private void hold(String... namesAndTexts) throws IOException {
        var makings = new ArrayList<Making>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            makings.add(making(namesAndTexts[i], namesAndTexts[i + 1]));
        }
        new KeptFolder(folder).hold(makings);
    }

    private Making making(String name, String text) {
        return new Making(WholeFile.sha256((name + text).getBytes(UTF_8)), 1, () -> {
            made.add(name);
            return Map.of(name, text.getBytes(UTF_8));
        });
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
    void whatIsMadeOfTheSameIsNotMadeAgain() throws Exception {
        hold("甲.txt", "一", "乙.txt", "二");
        hold("乙.txt", "二", "甲.txt", "三");

        assertThat(made).containsExactly("甲.txt", "乙.txt", "甲.txt");
        assertThat(held()).isEqualTo(Map.of("甲.txt", "三", "乙.txt", "二"));
    }

    @Test
    void whatIsGoneIsMadeAgain() throws Exception {
        hold("甲.txt", "一", "乙.txt", "二");
        Files.delete(folder.resolve("乙.txt"));

        hold("甲.txt", "一", "乙.txt", "二");

        assertThat(made).containsExactly("甲.txt", "乙.txt", "乙.txt");
        assertThat(held()).isEqualTo(Map.of("甲.txt", "一", "乙.txt", "二"));
    }

    /** What it was made of before says nothing of what stands there after a run was cut off. */
    @Test
    void whatWasBeingReplacedIsMadeAgain() throws Exception {
        hold("甲.txt", "一");
        var record = Files.readString(folder.resolve(".nianbao"));
        hold("甲.txt", "二");
        Files.writeString(
                folder.resolve(".nianbao"), record + "\n" + WholeFile.sha256("二".getBytes(UTF_8)) + "  甲.txt\n");

        hold("甲.txt", "一");

        assertThat(held()).isEqualTo(Map.of("甲.txt", "一"));
    }

    @Test
    void aRecordOfBeforeIsReadAndWrittenAnew() throws Exception {
        hold("甲.txt", "一", "乙.txt", "二");
        var lines = Files.readAllLines(folder.resolve(".nianbao")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        Files.write(folder.resolve(".nianbao"), lines);

        hold("甲.txt", "一");

        assertThat(made).containsExactly("甲.txt", "乙.txt", "甲.txt");
        assertThat(held()).isEqualTo(Map.of("甲.txt", "一"));
        assertThat(Files.readAllLines(folder.resolve(".nianbao")))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("# ");
    }

    @Test
    void whatWasMadeInPartIsMadeAgain() throws IOException {
        var digest = Map.of("金星嘎查.txt", "digest".getBytes(UTF_8));
        var both = Map.of("金星嘎查.txt", "digest".getBytes(UTF_8), "金星嘎查.xlsx", "marks".getBytes(UTF_8));

        new KeptFolder(folder).hold(List.of(new Making("basis", 2, () -> digest)));
        assertThat(held()).containsOnlyKeys("金星嘎查.txt");
        new KeptFolder(folder).hold(List.of(new Making("basis", 2, () -> both)));

        assertThat(held()).containsOnlyKeys("金星嘎查.txt", "金星嘎查.xlsx");
    }

    @Test
    void onlyOneIsInMemoryAtATime() throws Exception {
        var ours = new ArrayList<WeakReference<byte[]>>();
        var makings = IntStream.range(0, 50)
                .mapToObj(i -> new Making("basis" + i, 1, () -> {
                    var bytes = new byte[1 << 20];
                    System.gc();
                    assertThat(ours.stream().filter(one -> one.get() != null)).hasSizeLessThan(10);
                    ours.add(new WeakReference<>(bytes));
                    return Map.of(i + ".bin", bytes);
                }))
                .toList();

        new KeptFolder(folder).hold(makings);

        assertThat(held()).hasSize(50);
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
