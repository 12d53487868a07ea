package org.nianbao.submission;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.samples.Person;

/** A personal number, made up, and the ways in which clerks write one down. */
record SpelledNumber(String digits, String text) {

    private static final List<String> BLANKS = List.of(
            " ", "\u3000", "\u00a0", "\u2009", "\u200b", "\u202f", "\ufeff", "\t", "  ", "\u2060", " ".repeat(12));

    private static final List<String> WAVES = List.of("~", "～", "…", "……", "⋯", " ~ ");

    /** What stands between figures as well, so that a number is known only if it is grouped as most do it. */
    private static final List<String> PARTING =
            List.of("*", "×", "\n", "\r\n", "＊", "↵", "#", "|", "｜", ":", "：", "+", "'", "\"", "\\", "=", "】【");

    private static final List<String> DASHES = List.of("-", "－", "—", "–", "‐", "−", " - ");

    private static final List<String> DOTS = List.of(".", "·", "．", "•");

    private static final List<String> PREFIXES =
            List.of("", "", "+86", "+86 ", "86", "86-", "0086", "0086 ", "(+86)", "＋86");

    /** Some number in some spelling. */
    static SpelledNumber any(Random dice) {
        return switch (dice.nextInt(6)) {
            case 5 -> joined(dice);
            case 0 -> mobile(dice);
            case 1 -> identity(dice);
            case 2 -> formerIdentity(dice);
            case 3 -> landLine(dice);
            default -> bankCard(dice);
        };
    }

    /** Two numbers, one behind the other. */
    private static SpelledNumber joined(Random dice) {
        var digits = Stream.generate(() -> identityOrMobile(dice)).limit(2).collect(joining());
        return new SpelledNumber(digits, digits);
    }

    private static String identityOrMobile(Random dice) {
        return dice.nextBoolean() ? identity(dice).digits() : "1" + (3 + dice.nextInt(7)) + random(dice, 9);
    }

    /** Digits in groups of given sizes, the last as long as need be. */
    private static String grouped(Random dice, String digits, int... sizes) {
        var groups = new ArrayList<String>();
        var start = 0;
        for (var size : sizes) {
            groups.add(digits.substring(start, start + size));
            start += size;
        }
        groups.add(digits.substring(start));
        groups.removeIf(String::isEmpty);
        return String.join(PARTING.get(dice.nextInt(PARTING.size())), groups);
    }

    private static SpelledNumber mobile(Random dice) {
        var digits = "1" + (3 + dice.nextInt(7)) + random(dice, 9);
        if (dice.nextInt(6) == 0) {
            return new SpelledNumber(digits, grouped(dice, digits, 3, 4));
        }
        var prefix = PREFIXES.get(dice.nextInt(PREFIXES.size()));
        var text = spelled(dice, digits);
        return new SpelledNumber(digits, Character.isDigit(text.charAt(0)) ? prefix + text : text);
    }

    private static SpelledNumber identity(Random dice) {
        var first = "150525" + day(dice, 4) + random(dice, 3);
        var digits = first + Person.checkDigit(first);
        return switch (dice.nextInt(6)) {
            case 0 -> new SpelledNumber(digits, grouped(dice, digits, 6, 8));
            case 1 -> new SpelledNumber(digits, aroundDay(dice, digits));
            default -> new SpelledNumber(digits, spelled(dice, digits));
        };
    }

    /** With the day of birth as one writes a day, with and without zeros. */
    private static String aroundDay(Random dice, String digits) {
        var blank = BLANKS.get(dice.nextInt(BLANKS.size()));
        var zeros = dice.nextBoolean();
        return digits.substring(0, 6)
                + (dice.nextBoolean() ? blank : "")
                + digits.substring(6, 10)
                + "年"
                + (zeros ? digits.substring(10, 12) : Integer.toString(Integer.parseInt(digits, 10, 12, 10)))
                + "月"
                + (zeros ? digits.substring(12, 14) : Integer.toString(Integer.parseInt(digits, 12, 14, 10)))
                + (dice.nextBoolean() ? "日" : "号" + blank)
                + digits.substring(14);
    }

    private static SpelledNumber formerIdentity(Random dice) {
        var digits = "150525" + day(dice, 2) + random(dice, 3);
        return new SpelledNumber(digits, spelled(dice, digits));
    }

    private static String day(Random dice, int years) {
        return "%d%02d%02d"
                .formatted(1930 + dice.nextInt(69), 1 + dice.nextInt(12), 1 + dice.nextInt(28))
                .substring(4 - years);
    }

    private static SpelledNumber landLine(Random dice) {
        var area = List.of("0475", "010", "021", "0471", "024").get(dice.nextInt(5));
        var local = (2 + dice.nextInt(8)) + random(dice, area.length() == 4 ? 6 : 7);
        var text = List.of("%s%s", "%s-%s", "(%s)%s", "（%s）%s", "%s %s", "%s—%s", "%s-%s-802", "%s-%s转8", "%s.%s")
                .get(dice.nextInt(9))
                .formatted(area, dice.nextBoolean() ? local : local.substring(0, 3) + "-" + local.substring(3));
        return new SpelledNumber(local, text.replace(".", local.equals(text.substring(area.length() + 1)) ? "." : "-"));
    }

    private static SpelledNumber bankCard(Random dice) {
        var first = "62" + random(dice, 13 + dice.nextInt(4));
        var digits = first
                + IntStream.range(0, 10)
                        .filter(last -> luhn(first + last) == 0)
                        .findFirst()
                        .orElseThrow();
        return dice.nextInt(6) == 0
                ? new SpelledNumber(digits, grouped(dice, digits, 4, 4, 4, 4))
                : new SpelledNumber(digits, spelled(dice, digits));
    }

    static int luhn(String digits) {
        return IntStream.range(0, digits.length())
                        .map(i -> Character.digit(digits.charAt(digits.length() - 1 - i), 10) * (1 + i % 2))
                        .map(digit -> digit / 10 + digit % 10)
                        .sum()
                % 10;
    }

    private static String random(Random dice, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> Integer.toString(dice.nextInt(10)))
                .reduce("", String::concat);
    }

    /** The digits in one of the widths, in groups of one to six that all have one thing between them. */
    private static String spelled(Random dice, String digits) {
        var between = switch (dice.nextInt(5)) {
            case 0 -> List.of("");
            case 4 -> WAVES;
            case 1 -> BLANKS;
            case 2 -> DASHES;
            default -> DOTS;
        };
        var one = between.get(dice.nextInt(between.size()));
        var groups = new ArrayList<String>();
        for (int start = 0; start < digits.length(); ) {
            var end = Math.min(digits.length(), start + 1 + dice.nextInt(6));
            groups.add(digits.substring(start, end));
            start = end;
        }
        var isInGroups = groups.size() > 2;
        var text = String.join(one, isInGroups ? groups : List.of(digits));
        return switch (dice.nextInt(10)) {
            case 4 -> sometimes(dice, text, "〇一二三四五六七八九");
            case 5 -> isInGroups && !one.isEmpty() ? text : mistyped(dice, text);
            case 0 -> written(text, "０１２３４５６７８９");
            case 1 -> written(text, "⓪①②③④⑤⑥⑦⑧⑨");
            case 2 -> written(text, "⁰¹²³⁴⁵⁶⁷⁸⁹");
            case 3 -> written(text, "洞么二三四五六拐八九");
            default -> text;
        };
    }

    /** Some of its digits in another way than the others. */
    private static String sometimes(Random dice, String text, String digits) {
        return text.chars()
                .mapToObj(character -> Character.toString(character))
                .map(character -> dice.nextBoolean() ? written(character, digits) : character)
                .collect(joining());
    }

    /** With some letters that look like its digits. */
    private static String mistyped(Random dice, String text) {
        var letters = dice.nextBoolean() ? "Ol" : "oI";
        return text.chars()
                .mapToObj(character -> character == '0' || character == '1' && dice.nextBoolean()
                        ? letters.substring(character - '0', character - '0' + 1)
                        : Character.toString(character))
                .collect(joining());
    }

    private static String written(String text, String digits) {
        return text.chars()
                .map(character -> '0' <= character && character <= '9' ? digits.charAt(character - '0') : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
