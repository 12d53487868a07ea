package org.nianbao.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.job.PassedOver.Reason;
import org.nianbao.outbox.WholeFile;
import org.nianbao.submission.DisplayText;
import org.nianbao.submission.FileId;

/** An inbox is listed whatever lies in it and whatever becomes of it meanwhile, and nothing is left out without a word. */
class InboxTests {

    private final Path folder;

    InboxTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path put(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static List<String> names(InboxListing listing) {
        return listing.files().stream().map(InboxFile::name).toList();
    }

    /** An inbox in which something is done to a file of this name whenever that is opened. */
    private Inbox disturbed(String name, Inbox.Opener disturbance) {
        return new Inbox(folder, file -> file.endsWith(name) ? disturbance.open(file) : Files.newInputStream(file));
    }

    @Test
    void aFileThatCannotBeReadStopsNoOther() throws Exception {
        put("甲.xlsx", "一");
        put("乙.xlsx", "二");
        var inbox = disturbed("乙.xlsx", file -> {
            throw new AccessDeniedException(file.toString());
        });

        var listing = inbox.list();

        assertThat(names(listing)).containsExactly("甲.xlsx");
        assertThat(listing.passedOver()).containsExactly(new PassedOver("乙.xlsx", Reason.INACCESSIBLE));
    }

    /** Else a release of the night would not have it, and one of the next night would again. */
    @Test
    void aFileThatCannotBeReadIsThereAllTheSame() throws Exception {
        put("无主.xlsx", "二");
        var inbox = disturbed("无主.xlsx", file -> {
            throw new IOException("Input/output error");
        });

        assertThat(inbox.list().has(new FileId("无主.xlsx", "0".repeat(64)))).isTrue();
        assertThat(inbox.list().has(new FileId("别的.xlsx", "0".repeat(64)))).isFalse();
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsLeftForTheNextRun() throws Exception {
        put("甲.xlsx", "一");
        var inbox = disturbed("甲.xlsx", file -> {
            Files.writeString(file, "二", StandardOpenOption.APPEND);
            return Files.newInputStream(file);
        });

        assertThat(inbox.list())
                .isEqualTo(new InboxListing(List.of(), List.of(new PassedOver("甲.xlsx", Reason.CHANGING))));
    }

    @Test
    void aFileThatIsSwappedWhileItIsReadIsLeftForTheNextRun() throws Exception {
        put("甲.xlsx", "一");
        var inbox = disturbed("甲.xlsx", file -> {
            var in = Files.newInputStream(file);
            var other = put("别的", "二");
            Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
            Files.delete(file);
            Files.move(other, file);
            return in;
        });

        assertThat(inbox.list().passedOver()).contains(new PassedOver("甲.xlsx", Reason.CHANGING));
    }

    @Test
    void aFileThatVanishesBeforeItIsReadIsSaidToBeGone() throws Exception {
        put("甲.xlsx", "一");
        put("乙.xlsx", "二");
        var inbox = disturbed("甲.xlsx", file -> {
            Files.delete(file);
            return Files.newInputStream(file);
        });

        var listing = inbox.list();

        assertThat(names(listing)).containsExactly("乙.xlsx");
        assertThat(listing.passedOver()).containsExactly(new PassedOver("甲.xlsx", Reason.GONE));
    }

    @Test
    void aFolderThatWasNotMadeYetHoldsNothing() {
        assertThat(new Inbox(folder.resolve("none")).list()).isEqualTo(InboxListing.EMPTY);
    }

    @Test
    void aFileThatStaysAsItIsIsReadOnceOnly() throws Exception {
        var file = put("甲.xlsx", "一");
        var opened = new ArrayList<Path>();
        var inbox = disturbed("甲.xlsx", path -> {
            opened.add(path);
            return Files.newInputStream(path);
        });

        inbox.list();
        assertThat(inbox.list().besides(Set.of())).isEqualTo(1);
        assertThat(opened).hasSize(1);

        Files.setLastModifiedTime(put("甲.xlsx", "改"), FileTime.fromMillis(1));
        assertThat(inbox.list().files()).containsExactly(new InboxFile(file, WholeFile.sha256("改".getBytes(UTF_8)), 3));
    }

    @Test
    void theSameContentUnderTwoNamesIsOneFileThatNobodyKnows() throws Exception {
        put("甲.xlsx", "一");
        put("乙.xlsx", "一");
        put("丙.xlsx", "二");

        assertThat(new Inbox(folder).list().besides(Set.of(WholeFile.sha256("二".getBytes(UTF_8)))))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thumbs.db",
                "desktop.ini",
                "ehthumbs_vista.db",
                "~$年报.xlsx",
                ".~年报.xlsx",
                ".~lock.年报.xlsx#",
                "._年报.xlsx",
                ".DS_Store",
                "年报.xlsx.baiduyun.uploading.cfg",
                "~WRL0003.tmp",
                ".~年报.et",
                "~$年报.et",
                ".nfs00000000000a1b2c",
                "thumbcache_96.db",
                "年报.xlsx:Zone.Identifier",
                "Icon\r",
                "Network Trash Folder",
                ".com.apple.timemachine.supported",
                "BaiduYunCacheFileV0.db",
                ".年报.xlsx.swp",
                ".trashed-1706745600-年报.xlsx",
                "~ar1A2B.xar",
                "@Recycle",
                ".sync_5f2b.db"
            })
    void whatProgramsKeepForThemselvesIsNoSubmission(String name) throws Exception {
        isPassedOver(name, Reason.FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "年报.xlsx.downloading",
                "年报.XLSX.CRDOWNLOAD",
                "年报.xlsx.xltd",
                "年报.xlsx.partial",
                "年报.xlsx.part",
                "年报.xlsx.td",
                "年报.xlsx.!qB",
                "年报.xlsx.baiduyun.p.downloading",
                ".年报.xlsx.icloud",
                "年报.xlsx.filepart",
                "年报.xlsx.bdtmp",
                "年报.xlsx.sb-1a2b3c4d-Xy12Zq",
                ".年报.xlsx.~3f2a",
                ".pending-1706745600-年报.xlsx",
                "年报.xlsx.fdmdownload",
                "年报.xlsx.!sync",
                ".megatmp.1A2B",
                "年报.tmp",
                "年报.xlsx.opdownload",
                ".goutputstream-A1B2C3",
                "~syncthing~年报.xlsx.tmp"
            })
    void whatIsStillOnItsWayIsToldOf(String name) throws Exception {
        isPassedOver(name, Reason.UNFINISHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "年报.xlsx.lnk",
                "年报 - 快捷方式.lnk",
                "腾讯文档.url",
                "年报.webloc",
                "年报.gsheet",
                "网盘.library-ms",
                "年报.inetloc"
            })
    void whatOnlyLeadsToAReportIsToldOf(String name) throws Exception {
        isPassedOver(name, Reason.SHORTCUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "年报.bak",
                "年报.xlsx.bak",
                "年报.et.BAK",
                "年报.xls.bak1",
                "年报.et~",
                "年报.xlsx~",
                "Backup of 年报.xlk",
                "年报.asd",
                "备份 年报.wbk",
                "年报.xar",
                "年报.xlsx.old",
                "年报.xlsx.orig",
                "年报.xlsx.backup",
                "年报.xlsx.autosave"
            })
    void whatAProgramPutAsideIsToldOf(String name) throws Exception {
        isPassedOver(name, Reason.BACKUP);
    }

    private void isPassedOver(String name, Reason reason) throws IOException {
        put(name, "一");

        assertThat(new Inbox(folder).list())
                .isEqualTo(new InboxListing(List.of(), List.of(new PassedOver(DisplayText.text(name), reason))));
    }

    @Test
    void aFileBesideWhichADownloaderKeepsItsNotesIsNotFinished() throws Exception {
        put("年报.xlsx", "半");
        put("年报.xlsx.aria2", "");

        assertThat(new Inbox(folder).list().passedOver())
                .containsExactly(
                        new PassedOver("年报.xlsx", Reason.UNFINISHED),
                        new PassedOver("年报.xlsx.aria2", Reason.UNFINISHED));
    }

    /** What may have been sent is taken in, or told of: cloud drives' copies after a conflict, odd and missing extensions. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "年报(冲突_张三_2024-01-05 10-11-12).xlsx",
                "年报-DESKTOP-1A2B.xlsx",
                "年报 (Zhang's conflicted copy 2024-01-05).xlsx",
                "7F3A2B00",
                "bak",
                "年报bak.xlsx",
                "年报（备份）.xlsx",
                "old.xlsx",
                "年报.et",
                "年报.rar",
                "thumbs.db.xlsx",
                "part.xlsx",
                "年报.tmp.xlsx",
                "年报.sb-东.xlsx",
                "icon.xlsx",
                "Zone.Identifier.xlsx",
                "sync.xlsx",
                "lnk"
            })
    void whatMayBeASubmissionIsTakenIn(String name) throws Exception {
        put(name, "一");

        assertThat(names(new Inbox(folder).list())).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {".年报.xlsx", ".年报.xls", ".年报.et", ".年报", ".年报.zip"})
    void whatIsHiddenAndNoProgramsIsToldOf(String name) throws Exception {
        isPassedOver(name, Reason.HIDDEN);
    }

    @Test
    void whatIsNoFileIsToldOf() throws Exception {
        Files.createDirectory(folder.resolve("文件夹"));
        Files.createDirectory(folder.resolve("$RECYCLE.BIN"));
        Files.createSymbolicLink(folder.resolve("链接.xlsx"), Path.of("nowhere"));
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("管道.xlsx").toString())
                        .start()
                        .onExit()
                        .join()
                        .exitValue())
                .isZero();

        try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("插口.xlsx")));
        }

        assertThat(new Inbox(folder).list().passedOver())
                .containsExactlyInAnyOrder(
                        new PassedOver("文件夹", Reason.FOLDER),
                        new PassedOver("$RECYCLE.BIN", Reason.FOREIGN),
                        new PassedOver("链接.xlsx", Reason.LINK),
                        new PassedOver("插口.xlsx", Reason.SOCKET),
                        new PassedOver("管道.xlsx", Reason.PIPE));
    }

    @Test
    void aFileThatIsReplacedBeforeItIsArchivedIsNotArchived() throws Exception {
        var archive = new Archive(folder.resolve("data/archive"));
        for (var other : List.of("二", "一和更多", "")) {
            put("甲.xlsx", "一");
            var listed = new Inbox(folder).list().files().get(0);
            put("甲.xlsx", other);

            assertThat(archive.keep(listed)).isEmpty();
        }

        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aFileBeyondAnyWorkbookIsNotedAndNotCopied() throws Exception {
        var archive = new Archive(folder.resolve("data/archive"));
        var video = folder.resolve("视频.mp4");
        try (var bytes = Files.newByteChannel(video, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            bytes.position(60L << 20).write(UTF_8.encode("末"));
        }
        var listed = new Inbox(folder).list().files().get(0);

        var pendingFile = archive.keep(listed).orElseThrow();

        assertThat(pendingFile.unkept()).hasValue((60L << 20) + 3);
        assertThat(archive.pendingFile(pendingFile.file(), "")).hasValue(pendingFile);
        try (var kept = Files.walk(folder.resolve("data"))) {
            assertThat(kept.filter(Files::isRegularFile)
                            .mapToLong(InboxTests::size)
                            .sum())
                    .isLessThan(100);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatAnEarlierBuildLeftInTheArchiveGoesOnceItIsOld() throws Exception {
        var archive = new Archive(folder.resolve("data/archive"));
        archive.keep("一".getBytes(UTF_8));
        var old = Files.writeString(archive.folder().resolve(".arriving-150525106000"), "half of a video");
        Files.setLastModifiedTime(old, FileTime.fromMillis(0));
        var recent = Files.writeString(archive.folder().resolve(".arriving-150525107000"), "perhaps at work");

        archive.sweep();

        assertThat(old).doesNotExist();
        assertThat(recent).exists();
        try (var left = Files.walk(archive.folder())) {
            assertThat(left.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    @Test
    void theListOfForeignNamesHasReasonsOnly() {
        assertThat(Stream.of("x.lnk", "thumbs.db", "x.part", "x.aria2").map(ForeignNames::reason))
                .allSatisfy(reason -> assertThat(reason).isPresent());
        assertThat(ForeignNames.reason("年报.xlsx")).isEmpty();
    }
}
