package org.nianbao.workbook.cell;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a number format makes of a number, as far as it shows another content than is stored.
 *
 * @param date what it shows of a date
 * @param elapsed whether it shows an amount of time in hours, minutes or seconds ({@code [h]:mm}), where days are stored
 * @param shift by how many powers of ten less it shows than is stored: 4 for {@code 0!.0000,"万元"}, -2 for {@code 0%}
 * @param words what it adds to the digits: {@code 组} of {@code 0"组"}
 * @param zeros to how many digits it fills up with zeros in front: 3 for {@code 000}
 * @param blank whether it shows nothing of a positive number ({@code ;;;})
 * @param negative what it shows of a negative number
 * @param code as the workbook has it; empty for a built-in one
 */
public record NumberFormat(
        ShownDate date,
        boolean elapsed,
        int shift,
        String words,
        int zeros,
        boolean blank,
        NegativeLook negative,
        String code) {

    /** Shows a number as it is stored. */
    static final NumberFormat PLAIN = unknown("");

    /** The format of a date that the file stores as a text. */
    static final NumberFormat WRITTEN = dated(ShownDate.DAY, "");

    private static final int PER_CENT = 2;
    private static final int THOUSAND = 3;

    /** The parts without effect on the number: colours, conditions, languages, padding and fill. */
    private static final Pattern SILENT = Pattern.compile("\\[[^\\]]*\\]?|[_*].");

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|[\\\\!](.)");

    /** A point that is only written between digits: what stands behind it are whole ones. */
    private static final Pattern WRITTEN_POINT = Pattern.compile("[0#?](?:[\\\\!]\\.|\"\\.\")([0#?]+)");

    /** Commas behind the last digit, each of which leaves three digits out (ECMA-376 part 1, 18.8.31). */
    private static final Pattern THOUSANDS = Pattern.compile("[0#?](,+)(?![0#?,])");

    /** A colour, such as {@code [Red]} or {@code [红色]}, and no currency, language or numerals ({@code [$¥-804]}). */
    private static final Pattern COLOURED = Pattern.compile("\\[(?!\\$|DBNum)[^\\]]+\\]");

    /** What a section may hold that says nothing of a sign. */
    private static final String NEUTRAL = "0#?.,% ";

    private static final Pattern FILLED = Pattern.compile("^[^0#?.]*(0+)(?![0#?,])");
    private static final Pattern ASIDE = Pattern.compile("[\\s\\p{Z}\\p{P}\\p{Sc}A-Za-z]+");

    /** How a format of the workbook's own shows numbers. */
    static NumberFormat of(String code) {
        if (DateFormat.isDate(code)) {
            return dated(DateFormat.shown(code), code);
        }
        return DateFormat.isElapsed(code)
                ? new NumberFormat(ShownDate.NONE, true, 0, "", 0, false, NegativeLook.SIGNED, code)
                : numeric(code);
    }

    /** How a built-in format does, which a workbook names by its number alone. */
    static NumberFormat builtIn(int id) {
        var date = DateFormat.builtIn(id);
        if (date != ShownDate.NONE) {
            return dated(date, "");
        }
        return switch (id) {
            case 9, 10 -> numeric("0%");
            case 46 -> of("[h]:mm:ss");
            default -> PLAIN;
        };
    }

    private static NumberFormat dated(ShownDate date, String code) {
        return new NumberFormat(date, false, 0, "", 0, false, NegativeLook.SIGNED, code);
    }

    private static NumberFormat unknown(String code) {
        return dated(ShownDate.NONE, code);
    }

    /** Uses the sections for positive and negative numbers; where conditions choose the section, nothing is known. */
    private static NumberFormat numeric(String code) {
        var sections = code.split(";", -1);
        if (code.contains("[<") || code.contains("[>") || code.contains("[=")) {
            return unknown(code);
        }
        var section = SILENT.matcher(sections[0]).replaceAll("");
        var digits = LITERAL.matcher(section).replaceAll("");
        return new NumberFormat(
                ShownDate.NONE,
                false,
                shift(section, digits),
                words(section, digits),
                zeros(section),
                written(section).isBlank(),
                sections.length == 1 ? NegativeLook.SIGNED : negative(sections[1]),
                code);
    }

    /** The section for negative numbers gets them without their sign (ECMA-376 part 1, 18.8.31). */
    private static NegativeLook negative(String section) {
        var shown = written(SILENT.matcher(section).replaceAll(""));
        if (shown.isBlank()) {
            return NegativeLook.NOTHING;
        }
        return COLOURED.matcher(section).find() || !shown.chars().allMatch(NumberFormat::isNeutral)
                ? NegativeLook.SIGNED
                : NegativeLook.UNSIGNED;
    }

    private static boolean isNeutral(int character) {
        return NEUTRAL.indexOf(character) >= 0;
    }

    private static int shift(String section, String digits) {
        var point = WRITTEN_POINT.matcher(section);
        var thousands = THOUSANDS.matcher(digits);
        return (point.find() ? point.group(1).length() : 0)
                + (thousands.find() ? THOUSAND * thousands.group(1).length() : 0)
                - (digits.indexOf('%') >= 0 ? PER_CENT : 0);
    }

    private static String words(String section, String digits) {
        if (isGeneral(digits)) {
            return "";
        }
        return ASIDE.matcher(written(section).replaceAll("[0#?@]", "")).replaceAll("");
    }

    /** A quoted 0 stands in front of what is stored, as one of the format's own would. */
    private static int zeros(String section) {
        var filled = FILLED.matcher(written(section));
        return filled.find() ? filled.group(1).length() : 0;
    }

    private static String written(String section) {
        return LITERAL.matcher(section).replaceAll("$1$2");
    }

    private static boolean isGeneral(String digits) {
        return digits.toLowerCase(Locale.ROOT).contains("general") || digits.contains("通用格式");
    }
}
