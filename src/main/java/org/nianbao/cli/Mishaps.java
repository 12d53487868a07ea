package org.nianbao.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.job.ArchiveIncompleteException;
import org.nianbao.job.BackupException;
import org.nianbao.job.DamagedJournalException;
import org.nianbao.job.DatabaseBehindException;
import org.nianbao.job.EarlierYearMissingException;
import org.nianbao.job.MisplacedDataException;
import org.nianbao.ledger.BusyException;
import org.nianbao.ledger.SupersededException;
import org.nianbao.ledger.UnfitDatabaseException;
import org.nianbao.ledger.dump.UnsoundDumpException;
import org.nianbao.outbox.NotWrittenException;
import org.nianbao.outbox.TargetInUseException;
import org.nianbao.release.UnsoundReleaseException;
import org.nianbao.scheme.SchemeException;
import org.nianbao.server.ServerFailedException;
import org.nianbao.server.ServerInUseException;
import org.nianbao.server.ServerMissingException;
import org.nianbao.server.ServerTooOldException;
import org.slf4j.LoggerFactory;

/** What is said, and with which exit code, when a command cannot do its work. */
final class Mishaps {

    private Mishaps() {}

    /**
     * What came of it.
     *
     * @param lines what is said, one line or more
     */
    record Mishap(Exit exit, List<String> lines) {

        static Mishap of(Exit exit, String line) {
            return new Mishap(exit, List.of(line));
        }

        private static Mishap of(Exit exit, Throwable e) {
            return of(exit, String.valueOf(e.getMessage()));
        }
    }

    static Exit report(Terminal terminal, Throwable e) {
        var mishap = of(e);
        mishap.lines().forEach(terminal.err()::println);
        return mishap.exit();
    }

    static Mishap of(Throwable e) {
        if (e instanceof SchemeException faulty) {
            var heading = "报表制度有 %d 处错误：".formatted(faulty.faults().size());
            return new Mishap(
                    Exit.USAGE,
                    Stream.concat(Stream.of(heading), faulty.faults().stream().map(fault -> "  " + fault))
                            .toList());
        }
        if (causes(e).anyMatch(OutOfMemoryError.class::isInstance)) {
            return Mishap.of(
                    Exit.FAILED, "内存不够，没有做完；可以放心重跑，请先用环境变量 NIANBAO_JAVA_OPTIONS=-Xmx2g 多给一些内存：" + rootMessage(e));
        }
        return Stream.concat(Stream.of(e.getSuppressed()), causes(e))
                .flatMap(cause -> told(cause).stream())
                .findFirst()
                .orElseGet(() -> ofDatabase(e));
    }

    /** What an exception says that was thrown to be told. */
    private static Optional<Mishap> told(Throwable e) {
        if (isConfiguration(e)) {
            return Optional.of(Mishap.of(Exit.USAGE, e));
        }
        if (e instanceof BusyException || e instanceof SupersededException || e instanceof ServerInUseException) {
            return Optional.of(Mishap.of(Exit.TRY_LATER, e));
        }
        return saysWhatToDo(e) ? Optional.of(Mishap.of(Exit.FAILED, e)) : Optional.empty();
    }

    private static boolean isConfiguration(Throwable e) {
        return e instanceof UsageException
                || e instanceof ServerMissingException
                || e instanceof ServerTooOldException
                || e instanceof UnfitDatabaseException
                || e instanceof MisplacedDataException
                || e instanceof BackupException
                || e instanceof UnsoundDumpException
                || isAboutTheJournal(e);
    }

    private static boolean isAboutTheJournal(Throwable e) {
        return e instanceof DatabaseBehindException
                || e instanceof DamagedJournalException
                || e instanceof EarlierYearMissingException
                || e instanceof ArchiveIncompleteException;
    }

    private static boolean saysWhatToDo(Throwable e) {
        return e instanceof ServerFailedException
                || e instanceof TargetInUseException
                || e instanceof NotWrittenException
                || e instanceof UnsoundReleaseException;
    }

    private static Mishap ofDatabase(Throwable e) {
        var mishap = Refusals.of(e);
        mishap.ifPresent(told -> LoggerFactory.getLogger(Mishaps.class).info("the database refused", e));
        return mishap.orElseGet(() -> unexpected(e));
    }

    private static Mishap unexpected(Throwable e) {
        LoggerFactory.getLogger(Mishaps.class).error("unexpected", e);
        return Mishap.of(Exit.FAILED, "运行失败，可以放心重跑；如再失败，请把以上记录交给维护人员：" + rootMessage(e));
    }

    static String rootMessage(Throwable e) {
        return causes(e)
                .map(cause -> cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage())
                .reduce((outer, inner) -> inner)
                .orElse("");
    }

    static Stream<Throwable> causes(@Nullable Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }
}
