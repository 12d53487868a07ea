package org.nianbao.scheme;

import static java.util.Comparator.comparing;

import java.util.Comparator;

/**
 * One mistake in a scheme, with its place.
 *
 * @param file relative to the folder of the scheme
 * @param line counted from 1; 0 for the file as a whole
 * @param message in Chinese: what is wrong and, if known, what to write instead
 */
public record SchemeFault(String file, int line, String message) implements Comparable<SchemeFault> {

    private static final Comparator<SchemeFault> ORDER =
            comparing(SchemeFault::file).thenComparing(SchemeFault::line).thenComparing(SchemeFault::message);

    @Override
    public int compareTo(SchemeFault other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line == 0 ? file + "：" + message : "%s 第%d行：%s".formatted(file, line, message);
    }
}
