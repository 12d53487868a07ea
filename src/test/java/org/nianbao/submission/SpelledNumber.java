package org.nianbao.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.nianbao.samples.Person;

/** A personal number, made up, and the ways in which clerks write one down. */
record SpelledNumber(String digits, String text) {

    private static final List<String> BLANKS =
            List.of(" ", "\u3000", "\u00a0", "\u2009", "\u200b", "\u202f", "\ufeff", "\t", "  ", "\u2060");

    private static final List<String> DASHES = List.of("-", "－", "—", "–", "‐", "−", " - ");

    private static final List<String> DOTS = List.of(".", "·", "．", "•");

    private static final List<String> PREFIXES =
            List.of("", "", "+86", "+86 ", "86", "86-", "0086", "0086 ", "(+86)", "＋86");

    /** Some number in some spelling. */
    static SpelledNumber any(Random dice) {
        return switch (dice.nextInt(5)) {
            case 0 -> mobile(dice);
            case 1 -> identity(dice);
            case 2 -> formerIdentity(dice);
            case 3 -> landLine(dice);
            default -> bankCard(dice);
        };
    }

    private static SpelledNumber mobile(Random dice) {
        var digits = "1" + (3 + dice.nextInt(7)) + random(dice, 9);
        var prefix = PREFIXES.get(dice.nextInt(PREFIXES.size()));
        return new SpelledNumber(digits, prefix + spelled(dice, digits));
    }

    private static SpelledNumber identity(Random dice) {
        var first = "150525" + day(dice, 4) + random(dice, 3);
        var digits = first + Person.checkDigit(first);
        return new SpelledNumber(digits, spelled(dice, digits));
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
        return new SpelledNumber(digits, spelled(dice, digits));
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
        var between = switch (dice.nextInt(4)) {
            case 0 -> List.of("");
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
        var text = String.join(one, groups.size() > 2 ? groups : List.of(digits));
        return dice.nextInt(4) == 0 ? fullWidth(text) : text;
    }

    private static String fullWidth(String text) {
        return text.chars()
                .map(character -> '0' <= character && character <= '9' ? character - '0' + '０' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
