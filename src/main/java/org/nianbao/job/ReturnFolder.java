package org.nianbao.job;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.nianbao.outbox.KeptFolder;
import org.nianbao.outbox.Making;
import org.nianbao.outbox.WholeFile;
import org.nianbao.release.Release;
import org.nianbao.submission.CrossUnitFindings;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.ReportingStatus;
import org.nianbao.submission.Verdict;
import org.nianbao.workbook.returned.Digest;
import org.nianbao.workbook.returned.Reply;
import org.nianbao.workbook.returned.ReturnedFile;
import org.nianbao.workbook.returned.ReturnedWorkbook;

/**
 * The files that go back to the units (退回): one for each unit whose newest submission was not accepted, and the
 * unattributed ones.
 *
 * <pre>
 * 退回/金星村 最终版(1)_退回.xlsx   the unit's file with marks
 * 退回/金星村 最终版(1)_退回.txt    what to paste into a chat
 * </pre>
 */
public final class ReturnFolder {

    /** The most bytes of a name; file systems allow 255, and the rest is for prefix and suffix. */
    private static final int NAME_BYTES = 190;

    /** The unit's file with marks, and the digest. */
    private static final int FILES = 2;

    private final Archive archive;
    private final Supplier<String> build;
    private final Progress progress;
    private final Runnable permission;

    /**
     * Creates the folder's content from the archive of submitted files.
     *
     * @param build the build of the program that makes the files
     * @param permission throws if nothing may be written any more
     */
    ReturnFolder(Archive archive, Supplier<String> build, Progress progress, Runnable permission) {
        this.archive = archive;
        this.build = build;
        this.progress = progress;
        this.permission = permission;
    }

    /**
     * Makes a folder hold exactly what is to go back now, one file after the other. It keeps files that this build made
     * of the same reply.
     */
    void renew(Release now, Path folder) {
        var makings = named(replies(now)).entrySet().stream()
                .map(reply -> making(reply.getKey(), reply.getValue()))
                .toList();
        try {
            new KeptFolder(folder).hold(makings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Making making(String name, Reply reply) {
        var basis = String.join("\n", build.get(), name, reply.toString());
        return new Making(WholeFile.sha256(basis.getBytes(StandardCharsets.UTF_8)), FILES, () -> files(name, reply));
    }

    private Map<String, byte[]> files(String name, Reply reply) {
        var files = new LinkedHashMap<String, byte[]>();
        marked(reply).ifPresent(returned -> files.put(name + returned.suffix(), returned.bytes()));
        files.put(name + ReturnedFile.RETURNED + ".txt", text(reply));
        permission.run();
        return files;
    }

    /** Returns the unit's file with marks; empty if the archive lacks it, and then only the digest goes back. */
    private Optional<ReturnedFile> marked(Reply reply) {
        var condition = archive.condition(reply.file().sha256());
        if (condition != Archive.Condition.INTACT) {
            progress.damaged(reply.unit(), reply.file(), condition.chinese());
            return Optional.empty();
        }
        return Optional.of(ReturnedWorkbook.of(archive.path(reply.file()), reply));
    }

    /** Writes what goes back of one file into a folder; returns the paths. It never replaces the submitted file. */
    public static Path write(Path submitted, Reply reply, Path folder) {
        var returned = ReturnedWorkbook.of(submitted, reply);
        var name = name(reply);
        try {
            var target = folder.resolve(name + returned.suffix());
            if (Files.exists(target) && Files.isSameFile(target, submitted)) {
                target = folder.resolve(name + "(2)" + returned.suffix());
            }
            WholeFile.write(target, returned.bytes());
            WholeFile.write(folder.resolve(name + ReturnedFile.RETURNED + ".txt"), text(reply));
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the reply to a unit about its newest submission, with what was found between units; empty if nothing has
     * come.
     */
    public static Optional<Reply> reply(ReportingStatus standing, CrossUnitFindings betweenUnits) {
        return standing.newest()
                .map(newest -> Reply.to(
                        with(newest, standing, betweenUnits), standing.unit().name()));
    }

    /** Returns the name under which the file of a reply goes back. */
    public static String name(Reply reply, ReturnedFile returned) {
        return name(reply) + returned.suffix();
    }

    private static byte[] text(Reply reply) {
        return (Digest.of(reply) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static List<Reply> replies(Release now) {
        var ofUnits = now.standings().stream()
                .flatMap(standing -> standing.newest().stream()
                        .map(entered -> with(entered, standing, now.betweenUnits()))
                        .filter(ReturnFolder::goesBack)
                        .map(entered -> Reply.to(entered, standing.unit().name())));
        var ofNobody = now.unattributed().stream().map(entered -> Reply.to(entered, ""));
        return Stream.concat(ofUnits, ofNobody).toList();
    }

    /**
     * Adds the findings between units to the submission that counts; a newer submission goes back for its own findings.
     */
    private static EnteredSubmission with(
            EnteredSubmission newest, ReportingStatus standing, CrossUnitFindings betweenUnits) {
        return standing.notCounted().isPresent()
                ? newest
                : newest.and(betweenUnits.of(standing.unit().code()));
    }

    private static boolean goesBack(EnteredSubmission entered) {
        return entered.verdict() != Verdict.ACCEPTED;
    }

    /**
     * Returns the replies by their file names; replies with the same name are distinguished by part of their hashes.
     */
    private static Map<String, Reply> named(List<Reply> replies) {
        var byName = replies.stream()
                .collect(groupingBy(reply -> name(reply).toLowerCase(Locale.ROOT), LinkedHashMap::new, toList()));
        var named = new LinkedHashMap<String, Reply>();
        byName.values()
                .forEach(same -> same.forEach(reply -> named.put(
                        same.size() == 1
                                ? name(reply)
                                : name(reply) + "_" + reply.file().sha256().substring(0, 8),
                        reply)));
        return named;
    }

    /** Returns the unit's name for its file, without extension and without the suffix of an earlier return. */
    private static String name(Reply reply) {
        var name = reply.file()
                .name()
                .replaceFirst("\\.[^.]{1,5}$", "")
                .replaceFirst("(_退回|_审核意见)+$", "")
                .replaceAll("[\\p{Cntrl}/\\\\]", "_");
        while (name.getBytes(StandardCharsets.UTF_8).length > NAME_BYTES) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return name;
    }
}
