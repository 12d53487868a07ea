package org.nianbao.submission;

/** A digit, be it in full width, of another script, or in Chinese characters as telephone numbers are read out. */
final class PlainDigit {

    private PlainDigit() {}

    static boolean isOne(int character) {
        return '0' <= character && character <= '9'
                || character > 0x7f && (Character.isDigit(character) || isChinese(character));
    }

    static boolean isChinese(int character) {
        return chinese(character) >= 0;
    }

    /** The digit in plain writing, {@code 0} to {@code 9}. */
    static char of(int character) {
        var chinese = chinese(character);
        return (char) ('0' + (chinese < 0 ? Character.digit(character, 10) : chinese));
    }

    private static int chinese(int character) {
        return switch (character) {
            case '〇', '零', '○' -> 0;
            case '一', '壹', '幺' -> 1;
            case '二', '贰', '两' -> 2;
            case '三', '叁' -> 3;
            case '四', '肆' -> 4;
            case '五', '伍' -> 5;
            case '六', '陆' -> 6;
            case '七', '柒' -> 7;
            case '八', '捌' -> 8;
            case '九', '玖' -> 9;
            default -> -1;
        };
    }
}
