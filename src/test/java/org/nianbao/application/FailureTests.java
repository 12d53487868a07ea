package org.nianbao.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTests {

    static Stream<Arguments> refusedFiles() {
        return Stream.of(
                Arguments.of(new AccessDeniedException("data/token.key"), "data/token.key：没有权限读写，没有做完。"),
                Arguments.of(
                        new FileSystemException("data/log", null, "Read-only file system"), "data/log：这个磁盘是只读的，没有做完。"),
                Arguments.of(
                        new FileSystemException("data/log", null, "No space left on device"), "data/log：磁盘已满，没有做完。"));
    }

    @ParameterizedTest
    @MethodSource("refusedFiles")
    void aFileThatTheSystemRefusesIsNamedWithWhatToDo(FileSystemException refused, String words) {
        var failure = Failure.of(new IllegalStateException("a step failed", new UncheckedIOException(refused)));

        assertThat(failure.exit()).isEqualTo(Exit.FAILED);
        assertThat(failure.lines())
                .singleElement()
                .asString()
                .startsWith(words)
                .contains("请检查它和所在的文件夹")
                .doesNotContain("Exception");
    }

    @Test
    void aFileThatIsNotThereIsStillUnexpected() {
        var failure = Failure.of(new UncheckedIOException(new NoSuchFileException("data/token.key")));

        assertThat(failure.lines()).singleElement().asString().startsWith("运行失败，可以放心重跑");
    }

    @Test
    void aFrontEndWithoutOptionsCallsParametersByItsOwnNames() {
        var failure = Failure.of(new UsageException("没有文件夹，请用 --inbox 指明，或写 --as-of；也可用 --spring.datasource.url=x"));

        assertThat(failure.lines(parameter -> "“%s”".formatted(parameter.chinese())))
                .containsExactly("没有文件夹，请用 “收件文件夹” 指明，或写 “重写第几版”；也可用 --spring.datasource.url=x");
        assertThat(failure.lines(parameter -> "$1")).allMatch(line -> line.contains("请用 $1 指明"));
    }
}
