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
 * A rule that does not hold, at its cells (审核意见).
 *
 * @param rule the rule's id
 * @param indicators the codes of the indicators that read what the cells hold, in the order of the release
 * @param answer the unit's explanation; null as long as there is none
 */
public record Finding(
        String rule,
        Level level,
        Place where,
        Sides sides,
        Advice advice,
        List<String> indicators,
        @Nullable Explanation answer) {

    /** Stands for what is not there. */
    public static final String BLANK = "空";

    private static final int SHOWN_CELLS = 5;
    private static final int SHOWN_INDICATORS = 3;

    /**
     * The cells that a finding is about.
     *
     * @param sheet the name of the sheet as the unit sees it; empty if the file as a whole is meant
     * @param cells every cell concerned, in reading order; none if the sheet as a whole is meant
     */
    public record Place(String sheet, List<CellAddress> cells) {

        /** The file as a whole. */
        public static final Place FILE = new Place("", List.of());

        public Place {
            cells = areInOrder(cells)
                    ? List.copyOf(cells)
                    : cells.stream().sorted().distinct().toList();
        }

        /** Whether each cell comes once and after those before it, as those of a copy of a finding do. */
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
     * The two sides of what does not hold.
     *
     * @param found what is there; personal values are masked
     * @param expected what should be there; empty if that cannot be said
     * @param imbalance how far the two are apart; empty unless both are numbers
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
     * A finding in words.
     *
     * @param message what is wrong, with the numbers of both sides
     * @param instruction what the unit is to do
     */
    public record Advice(String message, String instruction) {}

    public Finding {
        indicators = List.copyOf(indicators);
    }

    /** A finding of which it is not known what indicators it bears on. */
    public Finding(String rule, Level level, Place where, Sides sides, Advice advice) {
        this(rule, level, where, sides, advice, List.of(), null);
    }

    /** A finding that says no more than its message. */
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

    /** The same finding, of a level of its own. */
    public Finding graded(Level other) {
        return new Finding(rule, other, where, sides, advice, indicators, answer);
    }

    /** The same finding, at cells of a sheet. */
    public Finding at(String sheet, List<CellAddress> cells) {
        return new Finding(rule, level, new Place(sheet, cells), sides, advice, indicators, answer);
    }

    /** The same finding, with what was found and what was expected. */
    public Finding with(Sides others) {
        return new Finding(rule, level, where, others, advice, indicators, answer);
    }

    /** The same finding, in other words. */
    public Finding saying(String message) {
        return new Finding(rule, level, where, sides, new Advice(message, advice.instruction()), indicators, answer);
    }

    /** The same finding, with the codes of the indicators that it bears on. */
    public Finding bearingOn(List<String> codes) {
        return new Finding(rule, level, where, sides, advice, codes, answer);
    }

    /** The same finding, explained. What must hold cannot be explained away, and mere information need not be. */
    public Finding explained(Explanation explanation) {
        return level != Level.VERIFY ? this : new Finding(rule, level, where, sides, advice, indicators, explanation);
    }

    /** The unit's explanation, if there is one. */
    public Optional<Explanation> explanation() {
        return Optional.ofNullable(answer);
    }

    /** Whether somebody has to do something about it: correct what is wrong, or explain it. */
    public boolean isOpen() {
        return level != Level.NOTICE && answer == null;
    }

    /**
     * Whether it is at one of these cells.
     *
     * @param part what the name of the sheet holds, regardless of width and white space; empty for whichever sheet
     * @param some cells of the sheet; none for a finding that has none either
     */
    public boolean isAt(String part, List<CellAddress> some) {
        return isOn(part)
                && (some.isEmpty()
                        ? cells().isEmpty()
                        : some.stream().anyMatch(cell -> Collections.binarySearch(cells(), cell) >= 0));
    }

    /** Whether it is on a sheet whose name holds this part, regardless of width and white space. */
    boolean isOn(String part) {
        return Names.normalised(sheet()).contains(Names.normalised(part));
    }

    /** A number as messages write it: in plain digits, without idle zeros. */
    public static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Sheet and cells as people write them: {@code 党员名册!V9、V12 等37处}. */
    public String place() {
        if (cells().isEmpty()) {
            return sheet();
        }
        return sheet() + "!" + shownCells();
    }

    /** The cells as people write them: {@code V9、V12 等37处}; empty if there are none. */
    public String shownCells() {
        var shown =
                cells().stream().limit(SHOWN_CELLS).map(CellAddress::toString).collect(joining("、"));
        return cells().size() > SHOWN_CELLS ? shown + " 等%d处".formatted(cells().size()) : shown;
    }

    /** The indicators that it bears on, as people write them: {@code DJ02、DJ07、DJ08 等5项}; empty if there are none. */
    public String effect() {
        var shown = indicators.stream().limit(SHOWN_INDICATORS).collect(joining("、"));
        return indicators.size() > SHOWN_INDICATORS ? shown + " 等%d项".formatted(indicators.size()) : shown;
    }
}
