package org.nianbao.workbook.page;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Level;
import org.nianbao.submission.CellAddress;

/**
 * A cell of a sheet as a page shows it.
 *
 * @param anchor {@code S1-D7}; no other cell of the page has it
 * @param traits what else is to be seen of it
 * @param meaning what the column or line counts that it heads (指标解释); empty if it heads none
 */
public record PageCell(
        CellAddress address,
        String anchor,
        CellTexts texts,
        Span span,
        Remarks remarks,
        Set<Trait> traits,
        String meaning) {

    /** Stands in the place of what was read of a cell that could not be read. */
    public static final String UNREAD = "未能读取";

    /** What is to be seen of a cell besides its texts. */
    public enum Trait {
        /** Its content is a number. */
        NUMERIC,
        /** It is not shown as it stands, because it identifies, or may identify, a person. */
        MASKED,
        /** Its content comes from a formula. */
        FORMULA,
        /** All of the text, or some of it, is struck out. */
        STRUCK,
        /** Its format shows nothing of what it holds. */
        UNSEEN,
        /** It belongs to the head of the table. */
        HEADING
    }

    /**
     * What a cell says.
     *
     * @param written as the cell shows it, in lines; empty if it is blank
     * @param read as the program read it; empty if it is read as written, or is no value of a form
     * @param others what else the file has at its place: under a merged range, or in a second cell of that address
     */
    public record CellTexts(String written, String read, List<String> others) {

        static final CellTexts BLANK = new CellTexts("", "", List.of());

        public CellTexts {
            others = List.copyOf(others);
        }
    }

    /**
     * How many of the columns and rows that are shown it takes up.
     *
     * @param last the last address that it shows: its own, unless it is merged
     */
    public record Span(int columns, int rows, CellAddress last) {

        static Span of(CellAddress one) {
            return new Span(1, 1, one);
        }
    }

    /**
     * The findings at a cell, and at those that it covers.
     *
     * @param level the gravest of those that are not explained; null if there are none
     * @param findings their indices among all findings, the explained ones among them
     */
    public record Remarks(@Nullable Level level, List<Integer> findings) {

        static final Remarks NONE = new Remarks(null, List.of());

        public Remarks {
            findings = List.copyOf(findings);
        }
    }

    public PageCell {
        traits = Set.copyOf(traits);
    }

    public String written() {
        return texts.written();
    }

    public String read() {
        return texts.read();
    }

    public List<String> others() {
        return texts.others();
    }

    public int columnSpan() {
        return span.columns();
    }

    public int rowSpan() {
        return span.rows();
    }

    /** Returns the gravest level of the findings here that are not explained; null if there are none. */
    public @Nullable Level level() {
        return remarks.level();
    }

    /** Returns the indices of the findings here among all findings, the explained ones among them. */
    public List<Integer> findings() {
        return remarks.findings();
    }

    boolean covers(CellAddress other) {
        return address.row() <= other.row()
                && other.row() <= span.last().row()
                && address.column() <= other.column()
                && other.column() <= span.last().column();
    }

    public boolean isNumeric() {
        return traits.contains(Trait.NUMERIC);
    }

    public boolean isMasked() {
        return traits.contains(Trait.MASKED);
    }
}
