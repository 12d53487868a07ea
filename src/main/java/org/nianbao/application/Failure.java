package org.nianbao.application;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
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
import org.nianbao.release.verification.UnsoundReleaseException;
import org.nianbao.scheme.SchemeException;
import org.nianbao.server.ServerFailedException;
import org.nianbao.server.ServerInUseException;
import org.nianbao.server.ServerMissingException;
import org.nianbao.server.ServerTooOldException;
import org.slf4j.LoggerFactory;

/**
 * Why a request was not carried out, and what to do about it.
 *
 * @param lines the message, one line or more
 */
public record Failure(Exit exit, List<String> lines) {

    /** Says nothing to who reads the message; the log has it. */
    private static final Pattern NAME_OF_CLASS = Pattern.compile("\\b([a-z]\\w*\\.)+[A-Z]\\w*|\\w(Exception|Error)\\b");

    public Failure {
        lines = List.copyOf(lines);
    }

    /** Returns the lines for a front end that has other names for the parameters than options. */
    public List<String> lines(Function<RequestParameter, String> called) {
        return lines.stream().map(line -> RequestParameter.named(line, called)).toList();
    }

    /** Creates a failure with a message of one line. */
    static Failure of(Exit exit, String line) {
        return new Failure(exit, List.of(line));
    }

    private static Failure of(Exit exit, Throwable e) {
        return of(exit, String.valueOf(e.getMessage()));
    }

    /** Returns the meaning of an exception or error for the caller; logs an unexpected one. */
    public static Failure of(Throwable e) {
        if (e instanceof SchemeException faulty) {
            var heading = "报表制度 %s 有 %d 处错误："
                    .formatted(faulty.folder(), faulty.faults().size());
            return new Failure(
                    Exit.USAGE,
                    Stream.concat(Stream.of(heading), faulty.faults().stream().map(fault -> "  " + fault))
                            .toList());
        }
        if (causes(e).anyMatch(OutOfMemoryError.class::isInstance)) {
            return Failure.of(
                    Exit.FAILED, "内存不够，没有做完；可以放心重跑，请先用环境变量 NIANBAO_JAVA_OPTIONS=-Xmx2g 多给一些内存：" + rootMessage(e));
        }
        return Stream.concat(Stream.of(e.getSuppressed()), causes(e))
                .flatMap(cause -> told(cause).stream())
                .findFirst()
                .orElseGet(() -> ofDatabase(e));
    }

    /** Returns the message of an exception that was thrown as a message. */
    private static Optional<Failure> told(Throwable e) {
        if (isConfiguration(e)) {
            return Optional.of(Failure.of(Exit.USAGE, e));
        }
        if (e instanceof BusyException || e instanceof SupersededException || e instanceof ServerInUseException) {
            return Optional.of(Failure.of(Exit.TRY_LATER, e));
        }
        return saysWhatToDo(e) ? Optional.of(Failure.of(Exit.FAILED, e)) : Optional.empty();
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

    private static Failure ofDatabase(Throwable e) {
        var failure = DatabaseFailures.of(e);
        failure.ifPresent(told -> LoggerFactory.getLogger(Failure.class).info("the database refused", e));
        return failure.or(() -> ofFile(e)).orElseGet(() -> unexpected(e));
    }

    /**
     * Returns the failure of a file or folder that its access rights or its disk cause, and that only people can
     * correct.
     */
    private static Optional<Failure> ofFile(Throwable e) {
        var refused = Stream.concat(causes(e), Stream.of(e.getSuppressed()).flatMap(Failure::causes))
                .filter(FileSystemException.class::isInstance)
                .map(FileSystemException.class::cast)
                .filter(cause -> cause.getFile() != null
                        && (cause instanceof AccessDeniedException || cause.getReason() != null))
                .findFirst();
        refused.ifPresent(told -> LoggerFactory.getLogger(Failure.class).info("the system refused a file", e));
        return refused.map(cause -> Failure.of(
                Exit.FAILED,
                "%s：%s，没有做完。请检查它和所在的文件夹属于哪个用户、有没有权限（例如曾用 root 运行过），以及磁盘是否已满、是否只读，然后重新运行"
                        .formatted(
                                cause.getFile(),
                                cause instanceof AccessDeniedException
                                        ? "没有权限读写"
                                        : NotWrittenException.inWords(cause))));
    }

    private static Failure unexpected(Throwable e) {
        LoggerFactory.getLogger(Failure.class).error("unexpected", e);
        var why = rootMessage(e);
        return Failure.of(
                Exit.FAILED,
                "运行失败，可以放心重跑；如再失败，请把以上记录交给维护人员" + (NAME_OF_CLASS.matcher(why).find() ? "" : "：" + why));
    }

    static String rootMessage(Throwable e) {
        return causes(e)
                .map(cause -> cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage())
                .reduce((outer, inner) -> inner)
                .orElse("");
    }

    /** Returns an exception and its causes, the outermost first. */
    public static Stream<Throwable> causes(@Nullable Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }
}
