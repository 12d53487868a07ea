package org.nianbao.job;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.ledger.DatabaseLock;
import org.nianbao.ledger.ScreenedFile;
import org.nianbao.ledger.Tokens;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Verdict;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A file on which the program itself fails gets an answer as well, and is no reason to fail the run. */
class ScreenerTests {

    private static final Scheme SCHEME = Schemes.of2023();

    private final TownshipContext context;
    private final PendingFile pendingFile;

    ScreenerTests(@TempDir Path folder) {
        var database = new DriverManagerDataSource();
        var services = new SharedServices(
                database,
                new ResourcelessJobRepository(),
                ObservationRegistry.NOOP,
                new SimpleAsyncTaskExecutor(),
                new DatabaseLock(database),
                new StopSwitch());
        var places = new Places(folder, folder.resolve("data"), folder);
        context = new TownshipContext(SCHEME, places, Progress.SILENT, services, new Tokens(new byte[32]));
        var file = VillageWorkbook.of(SCHEME, "呼和嘎查").saveAs(folder.resolve("a.xlsx"));
        pendingFile = new PendingFile(file, new FileId("a.xlsx", "0".repeat(64)), "", OptionalLong.empty());
    }

    /** What becomes of a file of which nothing can be made ready, because the program fails on all that was judged. */
    private @Nullable ScreenedFile failing(Supplier<? extends Throwable> failure) {
        Function<Screening, ScreenedFile> makingReady = screening -> {
            if (screening.isJudged()) {
                ScreenerTests.<RuntimeException>fail(failure.get());
            }
            return context.ledger().entry(screening);
        };
        return new Screener(SCHEME, new ReviewPlan(context), makingReady, Progress.SILENT).process(pendingFile);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void fail(Throwable why) throws T {
        throw (T) why;
    }

    @Test
    void aFaultOfTheProgramIsAnAnswerForTheUnit() {
        for (var failure : new Throwable[] {
            new IllegalStateException("甲某 159999197003070017"), new StackOverflowError(), new NullPointerException()
        }) {
            var screening = requireNonNull(failing(() -> failure)).screening();

            assertThat(screening.verdict()).isEqualTo(Verdict.UNPROCESSABLE);
            assertThat(screening.sender().map(Unit::name)).contains("呼和嘎查");
            assertThat(screening.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.message()).isEqualTo("程序处理这个文件时出错，没有读出结果，不一定是文件填错了");
                assertThat(finding.instruction())
                        .isEqualTo("请用 Excel 或 WPS 打开，另存为 .xlsx 后再报送；仍不行的请镇里把文件和日志交给维护人员，程序更新后会自动再试");
            });
        }
    }

    @Test
    void theLogTellsWhereItFailedAndQuotesNothing() {
        var failure = new IllegalStateException("甲某", new IllegalArgumentException("159999197003070017"));
        var logged = new UnprocessableException(pendingFile.file(), failure);

        assertThat(logged)
                .hasMessage("could not process the file with the SHA-256 " + "0".repeat(64)
                        + ": java.lang.IllegalStateException, from java.lang.IllegalArgumentException")
                .hasNoCause();
        assertThat(logged.getStackTrace()).isEqualTo(failure.getStackTrace());
    }

    @Test
    void whatIsEverybodysMatterFailsTheRun() {
        assertThatThrownBy(() -> failing(() -> new OutOfMemoryError("heap"))).isInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> failing(() -> new UncheckedIOException(new IOException("disk"))))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aSoundFileIsMadeReady() {
        var entry = new Screener(SCHEME, new ReviewPlan(context), context.ledger()::entry, Progress.SILENT)
                .process(pendingFile);

        assertThat(requireNonNull(entry).screening().verdict()).isEqualTo(Verdict.ACCEPTED);
    }
}
