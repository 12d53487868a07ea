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
 * behind it. Of findings with one cause the one that names it is told; notices that need nothing are folded into one line.
 *
 * @param told each of these with its own words
 * @param behind what most likely follows from those that are told
 * @param idle the notices that need nothing
 */
public record FoldedFindings(List<Finding> told, List<Finding> behind, List<Finding> idle) {

    /** The rules that fail if the file is the wrong one, by what settles most: not ours, another year, template or unit. */
    private static final List<String> OF_THE_FILE = List.of("F027", "F005", "F009", "F003");

    /** How the instruction of a finding begins that follows from another one. */
    public static final String FOLLOWING = "多半由";

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
        var following = only(findings, FoldedFindings::isFollowing);
        var others = only(findings, finding -> !isFollowing(finding));
        var idle = only(others, FoldedFindings::needsNothing);
        return idle.size() <= 1
                ? new FoldedFindings(others, following, List.of())
                : new FoldedFindings(only(others, finding -> !needsNothing(finding)), following, idle);
    }

    /** Whether another finding names the cell that has to be corrected. */
    private static boolean isFollowing(Finding finding) {
        return finding.isOpen() && finding.instruction().startsWith(FOLLOWING);
    }

    private static List<Finding> only(List<Finding> findings, Predicate<Finding> condition) {
        return findings.stream().filter(condition).toList();
    }

    private static int place(Finding finding) {
        return isOfWrongFile(finding) ? OF_THE_FILE.indexOf(finding.rule()) : OF_THE_FILE.size();
    }

    /** Returns whether the file is the wrong one, so that nothing else in it matters. */
    public static boolean isOfWrongFile(List<Finding> findings) {
        return findings.stream().anyMatch(FoldedFindings::isOfWrongFile);
    }

    private static boolean isOfWrongFile(Finding finding) {
        return finding.level() == Level.MANDATORY && OF_THE_FILE.contains(finding.rule());
    }

    private static boolean needsNothing(Finding finding) {
        return finding.level() == Level.NOTICE && finding.instruction().startsWith(NOTHING_TO_DO);
    }

    /** Returns in one sentence how many findings are folded, and why; empty if there are none. */
    public Optional<String> sentence() {
        var parts = Stream.of(
                        behind.isEmpty() ? "" : followed(),
                        idle.isEmpty() ? "" : "另有 %d 条提示（%d 处）%s".formatted(idle.size(), cells(), NOTHING_TO_DO))
                .filter(part -> !part.isEmpty())
                .collect(joining("；"));
        return Optional.of(parts).filter(sentence -> !sentence.isEmpty());
    }

    private String followed() {
        return behind.stream().allMatch(FoldedFindings::isFollowing)
                ? "另有 %d 条（%s）与上面的是同一处错，改好后自然消失".formatted(behind.size(), counts(behind))
                : "其余 %d 条（%s）多半由此而来，先改好这一条".formatted(behind.size(), counts(behind));
    }

    /** Returns the folded findings. */
    public List<Finding> folded() {
        return Stream.concat(behind.stream(), idle.stream()).toList();
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
