package org.nianbao.workbook.selfcheck;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nianbao.formula.Type;

/** A part of a rule in the language of spreadsheets. */
sealed interface Term {

    Reads reads();

    /**
     * What a part depends on.
     *
     * @param cells the cells of the calculating sheets, each of which may be an error
     * @param judgedRow whether any of them is in the row that is judged
     * @param eachRow whether any of them is in the row that an aggregate visits
     */
    record Reads(Set<String> cells, boolean judgedRow, boolean eachRow) {

        static final Reads NOTHING = new Reads(Set.of(), false, false);

        static Reads of(Stream<? extends Term> parts) {
            return parts.map(Term::reads).reduce(NOTHING, Reads::and);
        }

        private Reads and(Reads other) {
            var all = new LinkedHashSet<>(cells);
            all.addAll(other.cells);
            return new Reads(all, judgedRow || other.judgedRow, eachRow || other.eachRow);
        }

        /** Whether one of the cells could not be read. */
        String faulty() {
            return cells.isEmpty()
                    ? Excel.FALSE
                    : Excel.or(cells.stream().map("ISERR(%s)"::formatted).toList());
        }
    }

    /**
     * A number, a text, a day, a month ({@code 12 × year + month - 1}) or codes ({@code 、因病、因学、}).
     *
     * @param text the formula: {@code #N/A} if it is blank, another error if it cannot be known
     */
    record Value(Type type, String text, Reads reads) implements Term {

        static Value of(Type type, String text, Value... parts) {
            return new Value(type, text, Reads.of(Stream.of(parts)));
        }

        /** Whether it is certainly blank; a computed one is not, as long as anything that it is made of is faulty. */
        String isBlank() {
            var blank = "ISNA(%s)".formatted(text);
            return reads.cells().size() <= 1 ? blank : Excel.and(blank, "NOT(%s)".formatted(reads.faulty()));
        }

        /** A text that is the same for the same value, and is never taken for a number or a comparison. */
        String key() {
            return type == Type.NUMBER ? "\"k\"&ROUND(%s,%d)".formatted(text, Excel.PLACES) : "\"k\"&" + text;
        }

        boolean isEmptyText() {
            return text.equals("\"\"");
        }
    }

    /**
     * What holds, fails, or is unknown.
     *
     * @param conjuncts the statements of which all must hold; itself if it is not made of several
     * @param equated the two sides, if it says that they are equal
     */
    record Truth(String holds, String fails, Reads reads, List<Truth> conjuncts, List<Value> equated) implements Term {

        static Truth of(String holds, String fails, Term... parts) {
            return new Truth(holds, fails, Reads.of(Stream.of(parts)), List.of(), List.of());
        }

        /** A statement decided by a formula that is an error where the statement is unknown. */
        static Truth decidedBy(String formula, Term... parts) {
            return of("IFERROR(%s,FALSE)".formatted(formula), "IFERROR(NOT(%s),FALSE)".formatted(formula), parts);
        }

        static Truth certain(boolean truth) {
            return of(truth ? Excel.TRUE : Excel.FALSE, truth ? Excel.FALSE : Excel.TRUE);
        }

        static Truth all(List<Truth> parts) {
            return new Truth(
                    Excel.and(parts.stream().map(Truth::holds).toList()),
                    Excel.or(parts.stream().map(Truth::fails).toList()),
                    Reads.of(parts.stream()),
                    parts.stream().flatMap(Truth::parts).toList(),
                    List.of());
        }

        static Truth any(List<Truth> parts) {
            return all(parts.stream().map(Truth::negated).toList()).negated();
        }

        Truth negated() {
            return new Truth(fails, holds, reads, List.of(), List.of());
        }

        Truth equating(Value left, Value right) {
            return new Truth(holds, fails, reads, conjuncts, List.of(left, right));
        }

        Stream<Truth> parts() {
            return conjuncts.isEmpty() ? Stream.of(this) : conjuncts.stream();
        }

        /** Whether it is unknown because something could not be read, and not because something is blank. */
        String isFaulty() {
            return Excel.and("NOT(%s)".formatted(holds), "NOT(%s)".formatted(fails), reads.faulty());
        }
    }

    /** Words and shapes of spreadsheet formulas. */
    final class Excel {

        static final String TRUE = "TRUE";
        static final String FALSE = "FALSE";
        static final String BLANK = "NA()";

        /** Any error but {@code #N/A}. */
        static final String FAULTY = "(1/0)";

        /** Numbers that differ less differ only because a spreadsheet keeps them in binary. */
        static final int PLACES = 8;

        private Excel() {}

        /** That all hold, row by row: {@code AND} would make one truth of all rows of an array. */
        static String and(List<String> parts) {
            return joined("*", parts.stream().filter(part -> !part.equals(TRUE)).toList(), TRUE);
        }

        static String and(String... parts) {
            return and(List.of(parts));
        }

        /** That any holds, row by row. */
        static String or(List<String> parts) {
            return joined(
                    "+", parts.stream().filter(part -> !part.equals(FALSE)).toList(), FALSE);
        }

        static String or(String... parts) {
            return or(List.of(parts));
        }

        private static String joined(String sign, List<String> parts, String ofNone) {
            return switch (parts.size()) {
                case 0 -> ofNone;
                case 1 -> parts.get(0);
                default -> parts.stream().collect(joining(")" + sign + "(", "((", ")>0)"));
            };
        }

        static String text(String content) {
            return "\"" + content.replace("\"", "\"\"") + "\"";
        }

        static String number(BigDecimal number) {
            return number.signum() < 0 ? "(" + number.toPlainString() + ")" : number.toPlainString();
        }
    }
}
