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
 * The files that go back to the units (退回): of each unit whose newest submission was not accepted, and of nobody's.
 *
 * <pre>
 * 退回/金星村 最终版(1)_退回.xlsx   the unit's file with marks
 * 退回/金星村 最终版(1)_退回.txt    what to paste into a chat
 * </pre>
 */
public final class ReturnFolder {

    /** Bytes of a name that leave room, in the 255 that file systems allow, for what is put before and after. */
    private static final int NAME_BYTES = 190;

    /** The unit's file with marks, and the digest. */
    private static final int FILES = 2;

    private final Archive archive;
    private final Supplier<String> build;
    private final Progress progress;
    private final Runnable permission;

    /**
     * Those of which the archive has the submitted files.
     *
     * @param build by which build of the program they are made
     * @param permission throws if nothing may be put out any more
     */
    ReturnFolder(Archive archive, Supplier<String> build, Progress progress, Runnable permission) {
        this.archive = archive;
        this.build = build;
        this.progress = progress;
        this.permission = permission;
    }

    /**
     * Makes a folder hold what is to go back now, one file after the other, and nothing that went back before. What this
     * build would make of the same reply is there already.
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

    /** The unit's file with marks; none if the archive has it no more, and then the digest goes back alone. */
    private Optional<ReturnedFile> marked(Reply reply) {
        var condition = archive.condition(reply.file().sha256());
        if (condition != Archive.Condition.INTACT) {
            progress.damaged(reply.unit(), reply.file(), condition.chinese());
            return Optional.empty();
        }
        return Optional.of(ReturnedWorkbook.of(archive.path(reply.file()), reply));
    }

    /** Writes what goes back of one file into a folder, and answers where; the submitted file itself is never replaced. */
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

    /** What was found between units is said of the submission that counts; a newer one goes back for its own sake. */
    private static EnteredSubmission with(
            EnteredSubmission newest, ReportingStatus standing, CrossUnitFindings betweenUnits) {
        return standing.notCounted().isPresent()
                ? newest
                : newest.and(betweenUnits.of(standing.unit().code()));
    }

    private static boolean goesBack(EnteredSubmission entered) {
        return entered.verdict() != Verdict.ACCEPTED;
    }

    /** Replies by the names of their files; where several have one name, part of their hashes tells them apart. */
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

    /** The unit's name for its file, without extension and without what a return before has added to it. */
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
