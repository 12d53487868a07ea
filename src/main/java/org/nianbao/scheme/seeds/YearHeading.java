package org.nianbao.scheme.seeds;

import java.util.regex.Pattern;

/**
 * The heading of a column of figures that names their year: {@code 2022年审定数}.
 *
 * <p>A heading survives editing in a spreadsheet, and needs no care when lines are added. It also identifies a file
 * left over from another year before any figure is compared.
 */
record YearHeading(String what) {

    /** Returns the heading for the figures of a year. */
    String heading(int year) {
        return year + "年" + what;
    }

    /**
     * Returns whether a file has the figures of a year; reports a fault if they are of another year. If the year is
     * unknown, so is the result.
     */
    boolean isOf(SeedFiles files, String file, int year, FaultCollector faults) {
        if (!EditionFile.isYear(year)) {
            return false;
        }
        var other = files.headings(file).stream()
                .map(Pattern.compile("\\s*(20\\d\\d)\\s*年\\s*%s\\s*".formatted(what))::matcher)
                .filter(heading -> heading.matches() && !heading.group(1).equals(Integer.toString(year)))
                .map(heading -> heading.group(1))
                .findFirst();
        other.ifPresent(said -> faults.add(
                file,
                1,
                "是 %1$s 年的%3$s，这里要的是 %2$d 年的：请换成 %2$d 年的，标题写 %4$s；还没有的，只留标题行，删去以下各行"
                        .formatted(said, year, what, heading(year))));
        return other.isEmpty();
    }
}
