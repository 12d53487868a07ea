package org.nianbao.release.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nianbao.outbox.WholeFile;

/**
 * Codes to be read from paper and typed, made from the SHA-256 of a text: {@code 7K3M-9XQ2-…}.
 *
 * <p>No two of the characters look alike. There are 31 of them, a prime, so that the last of a long code, the sum of the
 * others each times its place, gives away any one that is wrong and any two that are swapped.
 */
public final class CheckCode {

    static final String CHARACTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final BigInteger BASE = BigInteger.valueOf(CHARACTERS.length());
    private static final int GROUP = 4;
    private static final int LENGTH = 4 * GROUP;

    private CheckCode() {}

    /** A code of four characters, which another text has once in a million times. */
    static String brief(String text) {
        return of(text, GROUP);
    }

    /** A code of four groups, the last character of which checks the others. */
    static String full(String text) {
        return grouped(checked(of(text, LENGTH - 1)));
    }

    /** A full code as somebody typed it, in its proper form; empty if it is none, or a character of it is wrong. */
    public static Optional<String> typed(String text) {
        var plain = text.toUpperCase(Locale.ROOT).replaceAll("[\\s—–-]", "");
        return Optional.of(plain)
                .filter(code -> code.matches("[" + CHARACTERS + "]{" + LENGTH + "}"))
                .filter(code -> code.equals(checked(code.substring(0, LENGTH - 1))))
                .map(CheckCode::grouped);
    }

    private static String of(String text, int length) {
        var rest = new BigInteger(WholeFile.sha256(text.getBytes(UTF_8)), 16);
        var code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            code.append(CHARACTERS.charAt(rest.mod(BASE).intValue()));
            rest = rest.divide(BASE);
        }
        return code.toString();
    }

    private static String checked(String code) {
        var sum = IntStream.range(0, code.length())
                .map(i -> (i + 1) * CHARACTERS.indexOf(code.charAt(i)))
                .sum();
        return code + CHARACTERS.charAt(sum % CHARACTERS.length());
    }

    private static String grouped(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
