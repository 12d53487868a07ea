package org.nianbao.submission;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nianbao.scheme.Level;

/**
 * Findings as a person is told of them. If the file is the wrong one, that is told alone, and everything else is folded
 * behind it; notices that need nothing are folded into one line.
 *
 * @param told each of these with its own words
 * @param behind what most likely follows from the only one that is told
 * @param idle the notices that need nothing
 */
public record FoldedFindings(List<Finding> told, List<Finding> behind, List<Finding> idle) {

    /** The rules that fail if the file is the wrong one, by what settles most: not ours, another year, template or unit. */
    private static final List<String> OF_THE_FILE = List.of("F027", "F005", "F009", "F003");

    /** How the instruction of a notice begins that needs nothing. */
    private static final String NOTHING_TO_DO = "无需处理";

    /** The wrong file comes before everything else. */
    public static final Comparator<Finding> WRONG_FILE_FIRST = comparingInt(FoldedFindings::place);

    /** Folds findings, the gravest of which come first. */
    public static FoldedFindings of(List<Finding> findings) {
        var wrong = findings.stream().filter(FoldedFindings::isOfWrongFile).min(WRONG_FILE_FIRST);
        if (wrong.isPresent()) {
            var only = wrong.get();
            var others = findings.stream().filter(finding -> finding != only).toList();
            return new FoldedFindings(List.of(only), others, List.of());
        }
        var idle = findings.stream().filter(FoldedFindings::needsNothing).toList();
        return idle.size() <= 1
                ? new FoldedFindings(findings, List.of(), List.of())
                : new FoldedFindings(only(findings, finding -> !needsNothing(finding)), List.of(), idle);
    }

    private static List<Finding> only(List<Finding> findings, Predicate<Finding> condition) {
        return findings.stream().filter(condition).toList();
    }

    private static int place(Finding finding) {
        return isOfWrongFile(finding) ? OF_THE_FILE.indexOf(finding.rule()) : OF_THE_FILE.size();
    }

    private static boolean isOfWrongFile(Finding finding) {
        return finding.level() == Level.MANDATORY && OF_THE_FILE.contains(finding.rule());
    }

    private static boolean needsNothing(Finding finding) {
        return finding.level() == Level.NOTICE && finding.instruction().startsWith(NOTHING_TO_DO);
    }

    /** Returns in one sentence how many findings are folded, and why; empty if there are none. */
    public Optional<String> sentence() {
        return Stream.of(
                        behind.isEmpty()
                                ? Stream.<String>empty()
                                : Stream.of("其余 %d 条（%s）多半由此而来，先改好这一条".formatted(behind.size(), counts(behind))),
                        idle.isEmpty()
                                ? Stream.<String>empty()
                                : Stream.of("另有 %d 条提示（%d 处）%s".formatted(idle.size(), cells(), NOTHING_TO_DO)))
                .flatMap(part -> part)
                .findFirst();
    }

    /** Returns the folded findings. */
    public List<Finding> folded() {
        return behind.isEmpty() ? idle : behind;
    }

    private int cells() {
        return idle.stream().mapToInt(finding -> finding.cells().size()).sum();
    }

    private static String counts(List<Finding> findings) {
        return Arrays.stream(Level.values())
                .filter(level -> count(findings, level) > 0)
                .map(level -> "%s %d 条".formatted(level.chinese(), count(findings, level)))
                .collect(joining("，"));
    }

    private static long count(List<Finding> findings, Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }
}
