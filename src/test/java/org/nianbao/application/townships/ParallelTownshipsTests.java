package org.nianbao.application.townships;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.application.Exit;
import org.nianbao.application.Failure;
import org.nianbao.fixtures.Schemes;
import org.nianbao.scheme.seeds.SchemeFolder;

/** Whatever happens to one township, the others have their answer. */
class ParallelTownshipsTests {

    private final Path folder;

    ParallelTownshipsTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private TownshipFolders townships() throws IOException {
        Schemes.copyTo(folder.resolve("seeds/2023"));
        for (int i = 0; i < 4; i++) {
            var own = Files.createDirectories(folder.resolve("townships/镇" + i));
            var code = "15990130" + i;
            Files.writeString(
                    own.resolve("township.yaml"), "name: 镇%d\ncode: \"%s000\"\ncounty: 某旗\n".formatted(i, code));
            Files.writeString(own.resolve("units.csv"), "code,name,kind,aliases\n%s200,东村,嘎查村,\n".formatted(code));
        }
        return TownshipFolders.in(folder.resolve("townships"), new SchemeFolder(folder.resolve("seeds/2023")).shared());
    }

    private static Stream<Supplier<Error>> errors() {
        return Stream.of(
                () -> new OutOfMemoryError("Java heap space"),
                StackOverflowError::new,
                () -> new NoClassDefFoundError("org/example/Missing"),
                AssertionError::new);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorInOneLosesNobodyElsesAnswer(Supplier<Error> error) throws IOException {
        var answers = new ParallelTownships<>(
                        (name, township) -> {
                            if (name.equals("镇1")) {
                                throw error.get();
                            }
                            return name + " 完成";
                        },
                        (name, failure) -> name + " " + failure.exit() + " " + failure.lines())
                .on(townships());

        assertThat(answers).hasSize(4).contains("镇0 完成", "镇2 完成", "镇3 完成");
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("镇1 FAILED ["))
                .hasSize(1);
    }

    @Test
    void itIsSaidThatThereWasNotEnoughMemory() {
        assertThat(Failure.of(new IllegalStateException(new OutOfMemoryError("Java heap space"))))
                .isEqualTo(new Failure(
                        Exit.FAILED,
                        List.of("内存不够，没有做完；可以放心重跑，请先用环境变量 NIANBAO_JAVA_OPTIONS=-Xmx2g 多给一些内存：Java heap space")));
    }

    @Test
    void anErrorWithoutAMessageIsToldWithoutTheNameOfItsClass() {
        assertThat(Failure.of(new StackOverflowError()).lines())
                .singleElement()
                .asString()
                .endsWith("请把以上记录交给维护人员");
    }

    /** Where its file should be there is a folder. */
    @Test
    void aFolderThatCannotBeReadHidesNoneOfTheOthers() throws IOException {
        townships();
        Files.delete(folder.resolve("townships/镇2/units.csv"));
        Files.createDirectories(folder.resolve("townships/镇2/units.csv"));

        var folders = TownshipFolders.in(
                folder.resolve("townships"), new SchemeFolder(folder.resolve("seeds/2023")).shared());

        assertThat(folders.sound()).containsOnlyKeys("镇0", "镇1", "镇3");
        assertThat(folders.faulty()).containsOnlyKeys("镇2");
    }
}
