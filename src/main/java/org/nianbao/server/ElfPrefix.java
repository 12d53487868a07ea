package org.nianbao.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The part of a 64-bit ELF program that is needed to run it: the header and all segments.
 *
 * <p>What follows the segments are section tables and debug information; of the server's 314 MB they are 284. The
 * header is changed to list no sections.
 */
final class ElfPrefix {

    private static final byte[] LITTLE_ENDIAN_64 = {0x7f, 'E', 'L', 'F', 2, 1};

    /** Far more than the header and the program headers, which follow it, take up. */
    private static final int HEAD = 8192;

    private ElfPrefix() {}

    static void copy(InputStream program, OutputStream to) throws IOException {
        var head = program.readNBytes(HEAD);
        if (!Arrays.equals(Arrays.copyOf(head, LITTLE_ENDIAN_64.length), LITTLE_ENDIAN_64)) {
            throw new IOException("Not a little-endian 64-bit ELF program");
        }
        var header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        var end = endOfSegments(header);
        header.putLong(40, 0).putShort(60, (short) 0).putShort(62, (short) 0);
        to.write(head);
        copy(program, to, end - head.length);
    }

    private static long endOfSegments(ByteBuffer header) {
        var end = 0L;
        var segment = (int) header.getLong(32);
        for (var left = header.getShort(56); left > 0; left--) {
            end = Math.max(end, header.getLong(segment + 8) + header.getLong(segment + 32));
            segment += header.getShort(54);
        }
        return end;
    }

    private static void copy(InputStream from, OutputStream to, long length) throws IOException {
        var buffer = new byte[1 << 16];
        for (var left = length; left > 0; ) {
            var read = from.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException("The program ends %d bytes early".formatted(left));
            }
            to.write(buffer, 0, read);
            left -= read;
        }
    }
}
