package org.nianbao.workbook.cell;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.nianbao.workbook.guard.Refusal;
import org.nianbao.workbook.guard.RefusedFileException;

/**
 * A workbook file as opened: its sheets with their cells, or why it cannot be read.
 *
 * <p>A file that cannot be read is a value here, never an exception, for its sender gets a reply. A workbook is read to
 * its end before any of it is returned, so there is no half of one.
 */
public sealed interface Opened {

    /** Handles both outcomes. Stands in for a {@code switch} over types, which Java 17 does not have. */
    <T> T fold(Function<Book, T> book, Function<Refused, T> refused);

    /**
     * The sheets in the order of their tabs, hidden ones and charts (which have no cells) among them.
     *
     * @param cargo what the file has in it besides
     * @param handedOut the entries that ledgers began with, by the code of the form, as the workbook itself lists them
     */
    record Book(List<WorkbookSheet> sheets, Set<Cargo> cargo, Map<String, List<List<String>>> handedOut)
            implements Opened {

        public Book {
            sheets = List.copyOf(sheets);
            handedOut = Map.copyOf(handedOut);
            cargo = Collections.unmodifiableSet(cargo.isEmpty() ? EnumSet.noneOf(Cargo.class) : EnumSet.copyOf(cargo));
        }

        /** A workbook of which nothing has been set aside. */
        public Book(List<WorkbookSheet> sheets, Set<Cargo> cargo) {
            this(sheets, cargo, Map.of());
        }

        @Override
        public <T> T fold(Function<Book, T> book, Function<Refused, T> refused) {
            return book.apply(this);
        }
    }

    /**
     * Not read at all.
     *
     * @param detail what in particular was found, in Chinese, such as the sheet and the cell; empty if the reason says
     *     all
     */
    record Refused(Refusal refusal, String detail) implements Opened {

        public static Refused of(RefusedFileException refused) {
            return new Refused(refused.refusal(), refused.detail());
        }

        /**
         * Returns the message to the sender in two or three sentences: what the file is, what was found in it, and what
         * to do.
         */
        public String message() {
            return refusal.reason() + (detail.isEmpty() ? "" : detail + "。") + refusal.remedy();
        }

        @Override
        public <T> T fold(Function<Book, T> book, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
