package org.nianbao.submission;

/**
 * A digit in full width, of another script, in a circle, raised, or in Chinese characters as people read telephone
 * numbers out.
 */
final class PlainDigit {

    private PlainDigit() {}

    /** Notations that do not occur together within one number. */
    enum Writing {
        PLAIN,
        CHINESE,
        ORNATE
    }

    static boolean isOne(int character) {
        return '0' <= character && character <= '9'
                || character > 0x7f && (Character.isDigit(character) || chinese(character) >= 0 || isOrnate(character));
    }

    /** Returns the notation of a digit. */
    static Writing writing(int character) {
        if (isOrnate(character)) {
            return Writing.ORNATE;
        }
        return chinese(character) >= 0 ? Writing.CHINESE : Writing.PLAIN;
    }

    static boolean isChinese(int character) {
        return chinese(character) >= 0;
    }

    private static boolean isOrnate(int character) {
        return Character.getType(character) == Character.OTHER_NUMBER
                && Character.getNumericValue(character) >= 0
                && Character.getNumericValue(character) <= 9;
    }

    /** Returns the digit in plain writing, {@code 0} to {@code 9}. */
    static char of(int character) {
        var chinese = chinese(character);
        return (char) ('0' + (chinese < 0 ? Character.getNumericValue(character) : chinese));
    }

    private static int chinese(int character) {
        return switch (character) {
            case '〇', '零', '○', '洞' -> 0;
            case '一', '壹', '幺', '么', '麼', '弌' -> 1;
            case '二', '贰', '貳', '两', '兩' -> 2;
            case '三', '叁', '叄', '參' -> 3;
            case '四', '肆' -> 4;
            case '五', '伍' -> 5;
            case '六', '陆', '陸' -> 6;
            case '七', '柒', '拐' -> 7;
            case '八', '捌' -> 8;
            case '九', '玖', '勾' -> 9;
            default -> -1;
        };
    }
}
