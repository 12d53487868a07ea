package org.nianbao.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip file written byte by byte, whose table of contents need not tell the truth. */
final class CrookedZip {

    static final int DEFLATED = 8;

    private static final int ENCRYPTED = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream contents = new ByteArrayOutputStream();
    private int listed;

    /** Adds an entry, and lists it truly. */
    CrookedZip add(String name, byte[] content) {
        return list(name, store(name, content, DEFLATED), content.length);
    }

    /** Adds an entry of a method that it is not packed by. */
    CrookedZip addAs(String name, byte[] content, int method) {
        return list(name, store(name, content, method), content.length);
    }

    /** An entry as it is, whatever is said of it. */
    record Stored(int offset, int method, int crc, int packed) {}

    /** Adds an entry without listing it. */
    Stored store(String name, byte[] content, int method) {
        var offset = bytes.size();
        var packed = packed(content);
        bytes.writeBytes(record(30, name)
                .putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) (method == DEFLATED ? 0 : ENCRYPTED))
                .putShort((short) method)
                .putInt(0)
                .putInt(crc(content))
                .putInt(packed.length)
                .putInt(content.length)
                .putShort((short) length(name))
                .putShort((short) 0)
                .put(name.getBytes(StandardCharsets.UTF_8))
                .array());
        bytes.writeBytes(packed);
        return new Stored(offset, method, crc(content), packed.length);
    }

    /** Lists an entry under any name and of any size. */
    CrookedZip list(String name, Stored entry, int size) {
        contents.writeBytes(record(46, name)
                .putInt(0x02014b50)
                .putShort((short) 20)
                .putShort((short) 20)
                .putShort((short) (entry.method == DEFLATED ? 0 : ENCRYPTED))
                .putShort((short) entry.method)
                .putInt(0)
                .putInt(entry.crc)
                .putInt(entry.packed)
                .putInt(size)
                .putShort((short) length(name))
                .put(new byte[12])
                .putInt(entry.offset)
                .put(name.getBytes(StandardCharsets.UTF_8))
                .array());
        listed++;
        return this;
    }

    byte[] bytes() {
        return bytes(listed);
    }

    /** The file, which claims to list so many entries. */
    byte[] bytes(int claimed) {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes.toByteArray());
        whole.writeBytes(contents.toByteArray());
        whole.writeBytes(record(22, "")
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) claimed)
                .putShort((short) claimed)
                .putInt(contents.size())
                .putInt(bytes.size())
                .putShort((short) 0)
                .array());
        return whole.toByteArray();
    }

    private static ByteBuffer record(int size, String name) {
        return ByteBuffer.allocate(size + length(name)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int length(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private static int crc(byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }

    private static byte[] packed(byte[] content) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        var packed = new ByteArrayOutputStream();
        var buffer = new byte[1 << 14];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
