package org.nianbao.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nianbao.ledger.dump.Dump.Content;
import org.nianbao.ledger.dump.Load;
import org.nianbao.outbox.OwnerOnly;
import org.slf4j.LoggerFactory;

/** Makes a data folder from a backup: whole or not at all, and only if there is no data folder. */
public final class Restoration implements AutoCloseable {

    private static final String DAMAGED = "备份 %s 中的 %s %s，没有恢复任何东西；请换一份完好的备份";

    private final Path backup;
    private final Path data;
    private final Path draft;
    private final Map<String, String> hashes;

    private Restoration(Path backup, Path data, Map<String, String> hashes) {
        this.backup = backup;
        this.data = data;
        this.hashes = hashes;
        draft = data.resolveSibling("." + data.getFileName() + ".unfinished");
    }

    /**
     * Begins a restoration, after verifying every file of the backup.
     *
     * @throws BackupException if the backup is incomplete, or data exist already
     */
    public static Restoration begin(Path backup, Path data) throws IOException {
        var whole = Files.isDirectory(data)
                ? data.toRealPath()
                : data.toAbsolutePath().normalize();
        if (Files.exists(whole, LinkOption.NOFOLLOW_LINKS)
                && !(Files.isDirectory(whole) && FolderTree.isEmpty(whole))) {
            throw new BackupException("数据文件夹 %s 不是空的，恢复不会覆盖它；请先把它改名留存，再运行同一命令，或者用 --data 另指一个文件夹".formatted(data));
        }
        requireReplaceable(whole);
        var restoration = new Restoration(backup, whole, listed(backup));
        restoration.requireWhole();
        FolderTree.delete(restoration.draft);
        OwnerOnly.folder(restoration.draft);
        return restoration;
    }

    /** Requires that the folder can be replaced; a folder on which a disk or volume is mounted cannot. */
    private static void requireReplaceable(Path data) {
        var aside = data.resolveSibling("." + data.getFileName() + ".replaceable");
        try {
            if (Files.exists(data)) {
                Files.move(data, aside, StandardCopyOption.ATOMIC_MOVE);
                Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(Restoration.class).info("the data folder cannot be replaced", e);
            throw new BackupException(
                    "数据文件夹 %s 不能整个换成恢复的：它可能是磁盘或卷的挂载点，或者没有权限改动它所在的文件夹。没有恢复任何东西。请恢复到它下面的一个新文件夹，如 --data %s，以后的命令都写这个 --data"
                            .formatted(data, data.resolve("年报")));
        }
    }

    private static Map<String, String> listed(Path backup) throws IOException {
        var list = backup.resolve(Backup.LIST);
        if (!Files.isRegularFile(list)) {
            throw new BackupException("%s 不是 nianbao backup 做的备份：其中没有 %s".formatted(backup, Backup.LIST));
        }
        var hashes = new TreeMap<String, String>();
        for (var line : Files.readAllLines(list, UTF_8)) {
            if (!line.matches("[0-9a-f]{64}  [^/].*")
                    || List.of(line.substring(66).split("/")).contains("..")) {
                throw new BackupException(DAMAGED.formatted(backup, Backup.LIST, "被改动了"));
            }
            hashes.put(line.substring(66), line.substring(0, 64));
        }
        return hashes;
    }

    private void requireWhole() throws IOException {
        var there = new TreeSet<String>();
        for (var file : FolderTree.files(backup)) {
            there.add(FolderTree.name(backup.relativize(file)));
        }
        there.remove(Backup.LIST);
        there.removeIf(
                name -> ForeignNames.isForeign(Path.of(name).getFileName().toString()));
        var missing = new TreeSet<>(hashes.keySet());
        missing.add(Backup.DATABASE);
        missing.removeAll(there);
        there.removeAll(hashes.keySet());
        if (!missing.isEmpty()) {
            throw new BackupException(DAMAGED.formatted(backup, missing.first(), "缺失"));
        }
        if (!there.isEmpty()) {
            throw new BackupException(DAMAGED.formatted(backup, there.first(), "是后来加进去的"));
        }
        for (var file : hashes.entrySet()) {
            require(file.getKey(), Archive.hash(backup.resolve(file.getKey())));
        }
    }

    private void require(String name, String hash) {
        if (!hash.equals(hashes.get(name))) {
            throw new BackupException(DAMAGED.formatted(backup, name, "被改动了"));
        }
    }

    /** Returns the folder that becomes the data folder when it is complete; the embedded database is created in it. */
    public Path draft() {
        return draft;
    }

    /** Copies the files, verifying the hash of each, and loads the database. */
    public Content fill(SharedServices services) throws IOException {
        for (var name : hashes.keySet()) {
            if (!name.equals(Backup.DATABASE)) {
                var file = Path.of(name);
                FolderTree.make(draft, file);
                require(name, Backup.copied(backup.resolve(file), draft.resolve(file)));
            }
        }
        try (var dump = Files.newBufferedReader(backup.resolve(Backup.DATABASE), UTF_8)) {
            return Load.read(dump, services.dataSource());
        }
    }

    /** Renames the folder to its final name; returns the result of comparing the archive with the database. */
    public ArchiveCheck complete(Content content) throws IOException {
        Files.deleteIfExists(data);
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
        return ArchiveCheck.of(new Places(data, data, data), content.files());
    }

    /** Deletes a restoration that was begun and not completed. */
    @Override
    public void close() throws IOException {
        FolderTree.delete(draft);
    }
}
