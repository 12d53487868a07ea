package org.nianbao.dirt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.Golden;
import org.nianbao.fixtures.VillageWorkbook;

/** Whatever mess a workbook is in: what is read of it is what it says, and all the rest is told at its cell. */
class DirtyWorkbooksTests {

    /** Batches of one unit are told apart by the ledger of the township, not by reading one file (mess 3). */
    private static final int BETWEEN_FILES = 3;

    private static final int ALL = 22;

    private final Path folder;
    private final Map<List<Object>, Outcome> sounds = new HashMap<>();

    DirtyWorkbooksTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource
    void everyDifferenceIsExpectedAndTold(Family family) throws IOException {
        var told = new ArrayList<String>();
        var softly = new SoftAssertions();
        for (var trait : family.traits()) {
            var words = new ArrayList<List<String>>();
            for (var format : trait.files()) {
                var outcome = outcome(trait, format);
                var since = outcome.since(sound(trait, format));
                softly.assertThat(since).as(trait.name() + format).isEqualTo(trait.oracle());
                softly.assertThat(outcome.unaccounted())
                        .as(trait.name() + format)
                        .isEmpty();
                words.add(outcome.words());
            }
            softly.assertThat(words).as(trait.name()).allMatch(words.get(0)::equals);
            told.add("#%d %s".formatted(trait.mess(), visible(trait.name())));
            words.get(0).forEach(line -> told.add("  " + visible(line)));
        }
        softly.assertAll();
        Golden.assertMatches("dirt/%s.txt".formatted(family.name().toLowerCase(Locale.ROOT)), String.join("\n", told));
    }

    private Outcome outcome(Trait trait, String format) {
        return made(trait.given().andThen(trait.dirt()), trait.bytes(), format);
    }

    private Outcome sound(Trait trait, String format) {
        return sounds.computeIfAbsent(
                List.of(trait.given(), format), key -> made(trait.given(), UnaryOperator.identity(), format));
    }

    private Outcome made(Consumer<VillageWorkbook> changes, UnaryOperator<byte[]> bytes, String format) {
        return Outcome.of(folder.resolve(format.startsWith(".") ? "呼和嘎查" + format : format), changes, bytes);
    }

    /** Characters that cannot be seen, and lines, would make the file on record unreadable. */
    private static String visible(String text) {
        return text.codePoints()
                .mapToObj(character -> Character.isISOControl(character)
                                || Character.getType(character) == Character.FORMAT
                                || Character.getType(character) == Character.PRIVATE_USE
                        ? "[%04X]".formatted(character)
                        : Character.toString(character))
                .reduce("", String::concat);
    }

    @Test
    void theCorpusHasEveryKindOfMess() {
        var traits = Arrays.stream(Family.values())
                .flatMap(family -> family.traits().stream())
                .toList();

        assertThat(traits.stream().mapToInt(trait -> trait.files().size()).sum())
                .isGreaterThanOrEqualTo(300);
        assertThat(traits).extracting(Trait::name).doesNotHaveDuplicates();
        assertThat(traits.stream().map(Trait::mess).distinct().sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ALL)
                        .filter(mess -> mess != BETWEEN_FILES)
                        .boxed()
                        .toList());
    }
}
