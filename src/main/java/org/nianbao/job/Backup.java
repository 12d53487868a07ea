package org.nianbao.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.nianbao.ledger.dump.Dump;
import org.nianbao.ledger.dump.Dump.Content;
import org.nianbao.outbox.DraftFile;
import org.nianbao.outbox.OwnerOnly;
import org.nianbao.outbox.WholeFile;

/**
 * A folder with all that the program knows. It is made while a run may continue, and it appears whole or not at all.
 *
 * <pre>
 * SHA256SUMS      every other file with its hash; sha256sum -c takes it
 * database.sql    the database at one moment
 * archive/        every file that was submitted until then, and perhaps more
 * releases/       every release
 * token.key, …    what else is in the data folder, but for the log and the database itself
 * </pre>
 *
 * <p>The database is dumped after the journals and before the rest. Every file that it names is in the archive by then,
 * and does not change any more.
 */
public final class Backup implements AutoCloseable {

    private static final String JOURNALS = "journal";

    static final String LIST = "SHA256SUMS";
    static final String DATABASE = "database.sql";

    /** Files that the program makes anew, that the backup has in another form, or that were copied before. */
    private static final Set<String> LEFT_OUT = Set.of("log", JOURNALS);

    private static final Set<String> ARCHIVES = Set.of("archive", "releases");

    private final Path data;
    private final Path target;
    private final Path draft;
    private final Map<String, String> hashes = new TreeMap<>();

    private Backup(Path data, Path target) {
        this.data = data;
        this.target = target;
        draft = target.resolveSibling("." + target.getFileName() + ".unfinished");
    }

    /**
     * Begins a backup.
     *
     * @throws BackupException if the target exists
     */
    public static Backup begin(Path data, Path target) throws IOException {
        var whole = target.toAbsolutePath().normalize();
        if (Files.exists(whole, LinkOption.NOFOLLOW_LINKS)) {
            throw new BackupException("%s 已经存在，备份不会覆盖它；请另写一个名称，如带上日期".formatted(target));
        }
        if (whole.startsWith(data.toAbsolutePath().normalize())) {
            throw new BackupException("备份 %s 不能放在数据文件夹 %s 里面，请放到别处，最好是另一块磁盘".formatted(target, data));
        }
        var backup = new Backup(data, whole);
        FolderTree.delete(backup.draft);
        OwnerOnly.folder(backup.draft);
        return backup;
    }

    /** Dumps the database; can be repeated if the database goes away meanwhile. */
    public Content dump(SharedServices services) throws IOException {
        copyJournals();
        var file = draft.resolve(DATABASE);
        try (var out = Files.newOutputStream(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            OwnerOnly.file(file);
            var content = requireLedger(Dump.write(services.dataSource(), out));
            requireJournals(services);
            return content;
        }
    }

    /** Requires that the database has all entries of the journals; otherwise the backup would be incomplete. */
    private void requireJournals(SharedServices services) {
        JournalFolder.of(new Places(draft, draft, draft)).faults(services).stream()
                .findFirst()
                .ifPresent(fault -> {
                    throw new BackupException("没有备份：" + fault.replace(draft.toString(), data.toString()));
                });
    }

    /**
     * Requires that the ledger names any file; otherwise the backup would be useless, and would push out the good ones.
     */
    private Content requireLedger(Content content) {
        var places = new Places(data, data, data);
        if (content.files().isEmpty() && places.keepsAny()) {
            throw new BackupException(("数据库是空的，而 %s 中有存档或流水：数据库丢失了，或者 --data、数据库的地址写错了，没有备份。"
                            + "请先用 nianbao restore <备份> 恢复，或用 nianbao rebuild 重建")
                    .formatted(data));
        }
        return content;
    }

    /** Copies the journals; a journal with more entries than the database would belong to another one. */
    private void copyJournals() throws IOException {
        if (Files.isDirectory(data.resolve(JOURNALS))) {
            for (var file : FolderTree.files(data.resolve(JOURNALS))) {
                copy(data.relativize(file));
            }
        }
    }

    /**
     * Copies the files, verifies the whole copy, and renames it to its final name.
     *
     * @param told receives the number of files copied so far
     * @return the result of comparing the archive with the database
     * @throws BackupException if the copies differ from the originals
     */
    public ArchiveCheck complete(Content content, Consumer<Integer> told) throws IOException {
        hashes.put(DATABASE, Archive.hash(draft.resolve(DATABASE)));
        FolderTree.force(draft.resolve(DATABASE));
        for (var file : FolderTree.files(data)) {
            if (belongs(data.relativize(file))) {
                copy(data.relativize(file));
                told.accept(hashes.size());
            }
        }
        WholeFile.write(draft.resolve(LIST), list().getBytes(UTF_8));
        requireSame();
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        return ArchiveCheck.of(new Places(target, target, target), content.files());
    }

    private static boolean belongs(Path file) {
        var name = file.getFileName().toString();
        return !name.startsWith(".")
                && !LEFT_OUT.contains(file.getName(0).toString())
                && !file.getName(0).toString().startsWith("mariadb")
                && !Set.of(LIST, DATABASE).contains(file.toString());
    }

    /** Copies a file of the archive, unless its bytes do not match its name. */
    private void copy(Path file) throws IOException {
        var copy = draft.resolve(file);
        FolderTree.make(draft, file);
        var hash = copied(data.resolve(file), copy);
        if (ARCHIVES.contains(file.getName(0).toString())
                && !Archive.isNote(file)
                && !hash.equals(file.getFileName().toString())) {
            Files.delete(copy);
        } else {
            hashes.put(FolderTree.name(file), hash);
        }
    }

    /** Copies a file through to the disk; returns the SHA-256 of the bytes copied. */
    static String copied(Path from, Path to) throws IOException {
        try (InputStream file = Files.newInputStream(from);
                var in = new DigestInputStream(file, Archive.sha256());
                var draft = DraftFile.of(to.resolveSibling("."), in)) {
            draft.putInPlace(to);
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private String list() {
        return hashes.entrySet().stream()
                .map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private void requireSame() {
        hashes.forEach((name, hash) -> {
            if (!Archive.hash(draft.resolve(name)).equals(hash)) {
                throw new BackupException("备份中的 %s 写完后读回来不一样，没有做成；请检查 %s 所在的磁盘，再试".formatted(name, target));
            }
        });
    }

    /** Deletes a backup that was begun and not completed. */
    @Override
    public void close() throws IOException {
        FolderTree.delete(draft);
    }
}
