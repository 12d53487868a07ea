package org.nianbao.workbook.guard;

/** What has been read of one workbook so far, held against the {@link Limits}. */
public final class LimitCounter {

    private int cells;
    private long characters;
    private long bytes;

    /** Counts something that takes as much room as a cell. */
    public void cell() throws RefusedFileException {
        cells++;
        if (cells > Limits.CELLS) {
            throw new RefusedFileException(Refusal.TOO_LARGE, "有内容的单元格超过 %d 个".formatted(Limits.CELLS));
        }
    }

    /** Counts bytes that a part unpacks to. */
    void unpacked(int count) throws RefusedFileException {
        bytes += count;
        if (bytes > Limits.UNPACKED_BYTES) {
            throw new RefusedFileException(Refusal.SUSPICIOUS, "解压后体积异常");
        }
    }

    /** Refuses a text that is longer than any of Excel's. */
    public static void refuseTooLong(CharSequence text, int limit) throws RefusedFileException {
        if (text.length() > limit) {
            throw new RefusedFileException(Refusal.TOO_LARGE, "单元格文字超过 %d 个字符".formatted(Limits.CELL_CHARACTERS));
        }
    }

    /** Counts a text that is kept. */
    public void text(String text) throws RefusedFileException {
        refuseTooLong(text, Limits.CELL_CHARACTERS);
        characters += Limits.TEXT_OVERHEAD + text.length();
        if (characters > Limits.CHARACTERS) {
            throw new RefusedFileException(Refusal.TOO_LARGE, "文字总量超过 %d 个字符".formatted(Limits.CHARACTERS));
        }
    }
}
