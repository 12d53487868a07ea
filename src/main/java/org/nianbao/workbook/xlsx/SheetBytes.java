package org.nianbao.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.workbook.guard.Limits;

/**
 * The bytes of a sheet's part, which lets a parser at the beginning of the rows skip the plain ones.
 *
 * <p>The parser first gets the bytes before the rows. If it asks for more, it gets all the rest.
 */
final class SheetBytes extends InputStream {

    private static final byte[] NAME = "sheetData".getBytes(StandardCharsets.US_ASCII);

    private static final int LEAST = 1 << 12;

    private final InputStream rest;
    private byte[] bytes;
    private int length;
    private int at;

    /** Where the rows begin. */
    private final int rows;

    /** The exception on fetching the bytes; thrown when the parser reaches its place. */
    private @Nullable IOException mishap;

    /**
     * The bytes of a part.
     *
     * @param size how many there are said to be
     */
    SheetBytes(InputStream part, long size) {
        rest = part;
        bytes = new byte[(int) Math.max(LEAST, Math.min(size + 1, Limits.PLAIN_BYTES))];
        fetch();
        rows = rows();
    }

    private void fetch() {
        try {
            for (int count = 0; count >= 0 && length < Limits.PLAIN_BYTES; length += Math.max(0, count)) {
                if (length == bytes.length) {
                    bytes = Arrays.copyOf(bytes, 2 * length);
                }
                count = rest.read(bytes, length, bytes.length - length);
            }
        } catch (IOException e) {
            mishap = e;
        }
    }

    /** Behind the first mention of the rows, if that is their tag and nothing but the tag. */
    private int rows() {
        var name = firstMention();
        var after = name + NAME.length;
        return 0 < name && after < length && bytes[name - 1] == '<' && bytes[after] == '>' ? after + 1 : length;
    }

    private int firstMention() {
        for (int i = 0; i <= length - NAME.length; i++) {
            if (bytes[i] == NAME[0] && Arrays.equals(bytes, i, i + NAME.length, NAME, 0, NAME.length)) {
                return i;
            }
        }
        return -1;
    }

    /** The rows, if they come next and nothing of them was given to the parser. */
    Optional<PlainMarkup> rowsAhead() {
        return at == rows ? Optional.of(new PlainMarkup(bytes, rows, length)) : Optional.empty();
    }

    /** Skips the bytes before a position. */
    void skipTo(int place) {
        at = place;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int wanted) throws IOException {
        if (at == length) {
            return readRest(buffer, offset, wanted);
        }
        var count = Math.min(wanted, (at < rows ? rows : length) - at);
        System.arraycopy(bytes, at, buffer, offset, count);
        at += count;
        return count;
    }

    private int readRest(byte[] buffer, int offset, int wanted) throws IOException {
        if (mishap != null) {
            throw mishap;
        }
        return rest.read(buffer, offset, wanted);
    }

    @Override
    public void close() throws IOException {
        rest.close();
    }
}
