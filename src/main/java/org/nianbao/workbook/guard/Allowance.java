package org.nianbao.workbook.guard;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that gives so many bytes and then refuses, unless its reader has shown progress in between. */
public final class Allowance extends FilterInputStream {

    private final long allowance;
    private long left;

    public Allowance(InputStream bytes, long allowance) {
        super(bytes);
        this.allowance = allowance;
        this.left = allowance;
    }

    /** Grants the whole allowance anew. */
    public void renew() {
        left = allowance;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        spend(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var count = super.read(buffer, offset, length);
        spend(Math.max(0, count));
        return count;
    }

    private void spend(int count) throws RefusedFileException {
        left -= count;
        if (left < 0) {
            throw new RefusedFileException(Refusal.SUSPICIOUS, "有超长的内部结构");
        }
    }
}
