package org.nianbao.workbook.guard;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * The unpacked bytes of a zip entry, counted, and compared at the end with the checksum that the file gives for it.
 *
 * <p>Commons Compress does not check it here: one flipped bit would be another number in a cell.
 */
public final class Unpacked extends FilterInputStream {

    private final CRC32 crc = new CRC32();
    private final long expected;
    private final LimitCounter tally;

    public Unpacked(InputStream bytes, long expected, LimitCounter tally) {
        super(bytes);
        this.expected = expected;
        this.tally = tally;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var count = super.read(buffer, offset, length);
        if (count >= 0) {
            crc.update(buffer, offset, count);
            tally.unpacked(count);
        } else if (crc.getValue() != expected) {
            throw new RefusedFileException(Refusal.DAMAGED, "校验和不符");
        }
        return count;
    }
}
