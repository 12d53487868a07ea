package org.nianbao.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as bytes that are the same on every run: no clock, no zone, no locale. */
final class Packing {

    private static final Instant CREATED = Instant.parse("2023-12-18T01:00:00Z");
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final long MILLION = 1_000_000;

    private Packing() {}

    static byte[] bytes(Workbook workbook, Habit habit) throws IOException {
        if (!(workbook instanceof XSSFWorkbook xlsx)) {
            return written(workbook);
        }
        var properties = xlsx.getProperties().getCoreProperties();
        properties.setCreated(Optional.of(Date.from(CREATED)));
        properties.setModified(Optional.of(Date.from(CREATED)));
        properties.setCreator("Administrator");
        if (habit.saved == Habit.Saved.WPS) {
            Wps.mark(xlsx);
            return repacked(written(xlsx), Wps::dress);
        }
        xlsx.getProperties().getExtendedProperties().setApplication("Microsoft Excel");
        return repacked(written(xlsx), UnaryOperator.identity());
    }

    private static byte[] written(Workbook workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    /** The entries of a zip as texts and bytes, in their order. */
    static Map<String, byte[]> entries(byte[] zip) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    /** The zip with the same entries at a fixed time, each XML part passed through a change. */
    static byte[] repacked(byte[] zip, UnaryOperator<String> change) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.setLevel(9);
            for (var entry : entries(zip).entrySet()) {
                var named = new ZipEntry(entry.getKey());
                named.setTimeLocal(ENTRY_TIME);
                out.putNextEntry(named);
                var text = new String(entry.getValue(), StandardCharsets.UTF_8);
                out.write(change.apply(text).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static boolean isZip(byte[] bytes) {
        return bytes[0] == 'P' && bytes[1] == 'K';
    }

    /**
     * A BIFF8 workbook whose codes of twelve digits begin with other six: in texts of one byte or of two a character, and
     * in numbers.
     */
    static byte[] replaced(byte[] biff, String from, String to) {
        var bytes = biff.clone();
        var numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var first = Long.parseLong(from) * MILLION;
        for (var i = 0; i + Double.BYTES <= bytes.length; i++) {
            var number = numbers.getDouble(i);
            if (number >= first && number < first + MILLION && number == Math.rint(number)) {
                numbers.putDouble(i, number - first + Long.parseLong(to) * MILLION);
            }
        }
        for (var encoding : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE)) {
            var sought = from.getBytes(encoding);
            var other = to.getBytes(encoding);
            for (var i = 0; i + sought.length <= bytes.length; i++) {
                if (Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
                    System.arraycopy(other, 0, bytes, i, other.length);
                }
            }
        }
        return bytes;
    }

    /** The zip without compression, whose bytes depend on no JDK's deflater. */
    static byte[] stored(byte[] zip) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var entry : entries(zip).entrySet()) {
                var named = new ZipEntry(entry.getKey());
                var checksum = new CRC32();
                checksum.update(entry.getValue());
                named.setTimeLocal(ENTRY_TIME);
                named.setMethod(ZipEntry.STORED);
                named.setSize(entry.getValue().length);
                named.setCrc(checksum.getValue());
                out.putNextEntry(named);
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
