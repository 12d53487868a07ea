package org.nianbao.submission;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.Rule;

/**
 * A rule that does not hold, with its cells (审核意见).
 *
 * @param rule the rule's id
 * @param indicators the codes of the indicators that read these cells, in the order of the release
 * @param answer the unit's explanation; null if there is none
 */
public record Finding(
        String rule,
        Level level,
        Place where,
        Sides sides,
        Advice advice,
        List<String> indicators,
        @Nullable Explanation answer) {

    /** Replaces a missing value. */
    public static final String BLANK = "空";

    private static final int SHOWN_CELLS = 5;
    private static final int SHOWN_INDICATORS = 3;

    /**
     * The cells of a finding.
     *
     * @param sheet the name of the sheet as the unit sees it; empty for the file as a whole
     * @param cells every cell concerned, in reading order; none for the sheet as a whole
     */
    public record Place(String sheet, List<CellAddress> cells) {

        /** The file as a whole. */
        public static final Place FILE = new Place("", List.of());

        public Place {
            cells = areInOrder(cells)
                    ? List.copyOf(cells)
                    : cells.stream().sorted().distinct().toList();
        }

        /** Returns whether the cells are unique and sorted, as those of a copied finding are. */
        private static boolean areInOrder(List<CellAddress> cells) {
            for (int i = 1; i < cells.size(); i++) {
                if (cells.get(i - 1).compareTo(cells.get(i)) >= 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * The two sides of a violated rule.
     *
     * @param found the value found; personal values are masked
     * @param expected the value expected; empty if it is unknown
     * @param imbalance the difference of the two; empty unless both are numbers
     */
    public record Sides(String found, String expected, String imbalance) {

        public static final Sides NONE = new Sides("", "", "");

        public static Sides found(String found) {
            return new Sides(found, "", "");
        }

        public Sides expecting(String other) {
            return new Sides(found, other, imbalance);
        }

        public Sides apart(String difference) {
            return new Sides(found, expected, difference);
        }
    }

    /**
     * The words of a finding.
     *
     * @param message what is wrong, with the numbers of both sides
     * @param instruction what the unit is to do
     */
    public record Advice(String message, String instruction) {}

    public Finding {
        indicators = List.copyOf(indicators);
    }

    /** Creates a finding whose indicators are unknown. */
    public Finding(String rule, Level level, Place where, Sides sides, Advice advice) {
        this(rule, level, where, sides, advice, List.of(), null);
    }

    /** Returns a finding that has only its message. */
    public static Finding of(Rule rule, String message) {
        return new Finding(rule.id(), rule.level(), Place.FILE, Sides.NONE, new Advice(message, rule.instruction()));
    }

    public String sheet() {
        return where.sheet();
    }

    public List<CellAddress> cells() {
        return where.cells();
    }

    public String found() {
        return sides.found();
    }

    public String expected() {
        return sides.expected();
    }

    public String imbalance() {
        return sides.imbalance();
    }

    public String message() {
        return advice.message();
    }

    public String instruction() {
        return advice.instruction();
    }

    /** Returns the finding with another level. */
    public Finding graded(Level other) {
        return new Finding(rule, other, where, sides, advice, indicators, answer);
    }

    /** Returns the finding at cells of a sheet. */
    public Finding at(String sheet, List<CellAddress> cells) {
        return new Finding(rule, level, new Place(sheet, cells), sides, advice, indicators, answer);
    }

    /** Returns the finding with other sides. */
    public Finding with(Sides others) {
        return new Finding(rule, level, where, others, advice, indicators, answer);
    }

    /** Returns the finding with another message. */
    public Finding saying(String message) {
        return new Finding(rule, level, where, sides, new Advice(message, advice.instruction()), indicators, answer);
    }

    /** Returns the finding with another instruction. */
    public Finding instructing(String instruction) {
        return new Finding(rule, level, where, sides, new Advice(advice.message(), instruction), indicators, answer);
    }

    /** Returns the finding with the codes of the indicators that it concerns. */
    public Finding bearingOn(List<String> codes) {
        return new Finding(rule, level, where, sides, advice, codes, answer);
    }

    /** Returns the finding with an explanation. A mandatory rule cannot be explained, and information need not be. */
    public Finding explained(Explanation explanation) {
        return level != Level.VERIFY ? this : new Finding(rule, level, where, sides, advice, indicators, explanation);
    }

    /** Returns the unit's explanation, if there is one. */
    public Optional<Explanation> explanation() {
        return Optional.ofNullable(answer);
    }

    /** Returns whether somebody has to correct or explain it. */
    public boolean isOpen() {
        return level != Level.NOTICE && answer == null;
    }

    /**
     * Returns whether it is at one of these cells.
     *
     * @param part a part of the sheet's name, regardless of width and white space; empty for any sheet
     * @param some cells of the sheet; none for a finding that has none either
     */
    public boolean isAt(String part, List<CellAddress> some) {
        return isOn(part)
                && (some.isEmpty()
                        ? cells().isEmpty()
                        : some.stream().anyMatch(cell -> Collections.binarySearch(cells(), cell) >= 0));
    }

    /** Returns whether it is on a sheet whose name contains this part, regardless of width and white space. */
    boolean isOn(String part) {
        return Names.normalised(sheet()).contains(Names.normalised(part));
    }

    /** Returns a number as messages write it: in plain digits, without trailing zeros. */
    public static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Returns sheet and cells as people write them: {@code 党员名册!V9、V12 等37处}. */
    public String place() {
        if (cells().isEmpty()) {
            return sheet();
        }
        return sheet() + "!" + shownCells();
    }

    /** Returns the cells as people write them: {@code V9、V12 等37处}; empty if there are none. */
    public String shownCells() {
        var shown =
                cells().stream().limit(SHOWN_CELLS).map(CellAddress::toString).collect(joining("、"));
        return cells().size() > SHOWN_CELLS ? shown + " 等%d处".formatted(cells().size()) : shown;
    }

    /**
     * Returns the indicators that it concerns, as people write them: {@code DJ02、DJ07、DJ08 等5项}; empty if there are
     * none.
     */
    public String effect() {
        var shown = indicators.stream().limit(SHOWN_INDICATORS).collect(joining("、"));
        return indicators.size() > SHOWN_INDICATORS ? shown + " 等%d项".formatted(indicators.size()) : shown;
    }
}
