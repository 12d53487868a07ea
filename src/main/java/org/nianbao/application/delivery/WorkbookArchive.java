package org.nianbao.application.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.nianbao.job.ForeignNames;
import org.nianbao.submission.DisplayText;
import org.nianbao.workbook.WorkbookFile;

/**
 * A zip archive of workbooks, with folders or without.
 *
 * <p>Programs on Chinese Windows write names in GBK and say nothing of it; others write UTF-8 and set its flag, or an
 * extra field (APPNOTE 4.4.4, bit 11; 4.6.9). A name without either is read as UTF-8 if it is valid as such.
 */
final class WorkbookArchive {

    static final int MOST_FILES = 500;
    private static final long MOST_BYTES = 1_000_000_000;
    private static final Charset GBK = Charset.forName("GB18030");

    private final Path archive;
    private final Path folder;
    private final List<ArrivedFile> files = new ArrayList<>();
    private long bytes;

    private WorkbookArchive(Path archive, Path folder) {
        this.archive = archive;
        this.folder = folder;
    }

    /** Returns whether a file is a zip archive and no workbook, which is one as well. */
    static boolean isOne(Path file) {
        if (!startsAsZip(file)) {
            return false;
        }
        try (var zip = open(file)) {
            var entries = Collections.list(zip.getEntries());
            return !entries.isEmpty()
                    && entries.stream()
                            .map(ZipArchiveEntry::getName)
                            .noneMatch(name -> name.equals("[Content_Types].xml") || name.equals("mimetype"));
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    private static boolean startsAsZip(Path file) {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K';
        } catch (IOException e) {
            return false;
        }
    }

    private static ZipFile open(Path file) throws IOException {
        return ZipFile.builder().setPath(file).setCharset(UTF_8).get();
    }

    /** Unpacks the workbooks into a folder; what is no workbook is listed with the reason. */
    static List<ArrivedFile> unpack(Path archive, String name, Path folder) {
        var unpacking = new WorkbookArchive(archive, folder);
        try {
            unpacking.unpack();
        } catch (IOException | RuntimeException e) {
            unpacking.files.add(ArrivedFile.refused(name, "压缩包损坏或加了密，没有全部解开；请重新压缩，或者直接选择其中的报表"));
        }
        return unpacking.files;
    }

    private void unpack() throws IOException {
        try (var zip = open(archive)) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (files.size() == MOST_FILES) {
                    files.add(ArrivedFile.refused("其余的文件", "一个压缩包最多收 %d 个文件，其余的请另外上传".formatted(MOST_FILES)));
                    return;
                }
                if (!entry.isDirectory()) {
                    add(zip, entry, plainName(name(entry)));
                }
            }
        }
    }

    private void add(ZipFile zip, ZipArchiveEntry entry, String name) throws IOException {
        if (ForeignNames.isForeign(name) || name.startsWith(".") || name(entry).contains("__MACOSX/")) {
            return;
        }
        if (!name.toLowerCase(Locale.ROOT).matches(".*\\.(xlsx|xls|xlsm|et|ods|csv)")) {
            files.add(ArrivedFile.refused(name, "不是报表文件，没有收取；如果是压缩包里的压缩包，请解开后再上传"));
        } else if (!zip.canReadEntryData(entry)) {
            files.add(ArrivedFile.refused(name, "加了密或用了少见的压缩方式，没有收取；请直接上传这个文件"));
        } else {
            try (var in = zip.getInputStream(entry)) {
                files.add(copy(in, name));
            }
        }
    }

    private ArrivedFile copy(InputStream in, String name) throws IOException {
        var target = folder.resolve(UUID.randomUUID().toString());
        var size = ArrivedFile.copy(in, target, this::isTooMuch);
        var refused = isTooMuch(size);
        bytes += size;
        return refused ? ArrivedFile.refused(name, "太大，不像是报表，没有收取") : ArrivedFile.at(name, target);
    }

    /** Decides by the size of a file, and by all that were unpacked before. */
    private boolean isTooMuch(long size) {
        return WorkbookFile.isTooLarge(size) || bytes + size > MOST_BYTES;
    }

    private static String name(ZipArchiveEntry entry) {
        var raw = entry.getRawName();
        if (raw == null
                || entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME) {
            return entry.getName();
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException e) {
            return new String(raw, GBK);
        }
    }

    private static String plainName(String name) {
        return DisplayText.text(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
    }
}
