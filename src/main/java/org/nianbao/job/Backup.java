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
 * A folder with all that the program knows: made beside a run that goes on, and there whole or not at all.
 *
 * <pre>
 * SHA256SUMS      every other file with its hash; sha256sum -c takes it
 * database.sql    the database at one moment
 * archive/        every file that was submitted until then, and perhaps more
 * releases/       every release
 * token.key, …    what else is in the data folder, but for the log and the database itself
 * </pre>
 *
 * <p>The database is written down after the journals and before the rest: what it names lies in the archive by then, and does not change any more.
 */
public final class Backup implements AutoCloseable {

    private static final String JOURNALS = "journal";

    static final String LIST = "SHA256SUMS";
    static final String DATABASE = "database.sql";

    /** What is made anew, is in the backup in another form, or was copied before. */
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
     * Begins one.
     *
     * @throws BackupException if there is something in its place
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

    /** Writes the database down; if it goes away meanwhile, this can be done again. */
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

    /** A database that lacks what the journals tell is no backup of what was there. */
    private void requireJournals(SharedServices services) {
        JournalFolder.of(new Places(draft, draft, draft)).faults(services).stream()
                .findFirst()
                .ifPresent(fault -> {
                    throw new BackupException("没有备份：" + fault.replace(draft.toString(), data.toString()));
                });
    }

    /** A ledger that names nothing is no backup of the files beside it, and would crowd out the good ones. */
    private Content requireLedger(Content content) {
        var places = new Places(data, data, data);
        if (!content.isEmpty() && content.files().isEmpty() && places.keepsAny()) {
            throw new BackupException(("数据库是空的，而 %s 中有存档或流水：数据库丢失了，或者 --data、数据库的地址写错了，没有备份。"
                            + "请先用 nianbao restore <备份> 恢复，或用 nianbao rebuild 重建")
                    .formatted(data));
        }
        return content;
    }

    /** A journal that tells of more than the database does would be another's. */
    private void copyJournals() throws IOException {
        if (Files.isDirectory(data.resolve(JOURNALS))) {
            for (var file : FolderTree.files(data.resolve(JOURNALS))) {
                copy(data.relativize(file));
            }
        }
    }

    /**
     * Copies the files, reads all of it once more, and gives it its name.
     *
     * @param told of each file that is in the backup by now
     * @return how the archive stands to what the database names
     * @throws BackupException if the copies are not what was copied
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

    /** A file of the archive that is not what its name says is none. */
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

    /** Copies a file, through to the disk; answers the SHA-256 of what was copied. */
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

    /** Removes what was begun and not completed. */
    @Override
    public void close() throws IOException {
        FolderTree.delete(draft);
    }
}
