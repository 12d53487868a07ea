package org.nianbao.workbook.reading;

import java.util.regex.Pattern;

/** What a heading says, without what offices write around it: numbers in front, colons, stars, whether it must be filled in. */
final class HeadingText {

    /** A number that is set apart from the heading; {@code 1月} and {@code 27本年} have none. */
    private static final Pattern ORDINAL = Pattern.compile(
            "^(?:[(（](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)）][.、]?|(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[.、:)])(?=.*\\p{L})");

    /** Circled and bracketed numerals, which compatibility would turn into digits of the heading. */
    private static final Pattern ENCLOSED =
            Pattern.compile("^[\\s\\p{Z}]*[\\u2460-\\u249B\\u2776-\\u2793\\u3220-\\u3229\\u3280-\\u3289]");

    private static final Pattern DUTY = Pattern.compile("[(\\[【](?:必填项?|必录项?|必须填写|选填项?|可空|可不填|[*#])[)\\]】]");
    private static final Pattern AROUND = Pattern.compile("^#+|#+$|[:：]$");

    /** A unit of measurement in a line of its own below the heading. */
    private static final Pattern UNIT =
            Pattern.compile("^[(\\[【](?:计量)?(?:单位:)?([^()\\[\\]【】]+)[)\\]】]$|^(?:计量)?单位:(.{1,6})$");

    private HeadingText() {}

    /** The heading without white space, in compatibility forms. */
    static String of(String written) {
        var plain = Spelling.plain(ENCLOSED.matcher(written).replaceFirst(""));
        // A star marks what is required in many templates, wherever it stands.
        var heading = DUTY.matcher(brackets(plain)).replaceAll("").replace("*", "");
        var bare = ORDINAL.matcher(AROUND.matcher(heading).replaceAll("")).replaceFirst("");
        return UNIT.matcher(bare).replaceFirst("$1$2");
    }

    private static String brackets(String text) {
        return text.replaceAll("[〔〈《]", "(").replaceAll("[〕〉》]", ")");
    }
}
