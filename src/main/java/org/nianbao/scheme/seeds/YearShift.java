package org.nianbao.scheme.seeds;

import java.io.StringReader;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML file of a scheme in which years are shifted by one: the year itself, and those before and after it.
 *
 * <p>Years are shifted where a scheme describes its own year, such as titles, deadlines, file names, formulas and
 * messages. They are not shifted in quotations, such as the names and numbers of documents, in comments, or in
 * parameters, whose meaning is unknown here: a person has to check these. Only the digits of years change, and every
 * line stays in its place.
 */
final class YearShift {

    /** The keys whose texts describe the year of the scheme. */
    private static final Set<String> OF_THE_YEAR = Set.of(
            EditionFile.YEAR,
            "title",
            "release",
            "validity",
            "deadline",
            "template",
            "file",
            "opening",
            "heading",
            "sentences",
            "when",
            "then",
            "otherwise",
            "name",
            "headings",
            "sample",
            "pattern",
            "formula",
            "last-year",
            "message",
            "instruction",
            "definition");

    private static final Set<String> PARAMETERS_OF_THE_YEAR = Set.of("报告年度", "报告期末");

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

    /** A span of years, the title or the number of a document: quotations are not shifted. */
    private static final Pattern QUOTED = Pattern.compile("\\d{4}年?\\s*[—–~～至]+\\s*20\\d\\d|《[^》]*》|〔\\d{4}〕");

    private static final Pattern LEAP_DAY = Pattern.compile("(20\\d\\d)-02-29");

    private final String file;
    private final int before;
    private final String text;
    private final List<Scalar> scalars = new ArrayList<>();
    private final List<SchemeDraft.Shifted> shifted = new ArrayList<>();
    private final List<SchemeDraft.Remark> remarks = new ArrayList<>();

    /** A text of the file: its begin and end, and the keys that lead to it. */
    private record Scalar(int from, int to, List<String> keys) {

        private boolean isOfTheYear() {
            var last = keys.isEmpty() ? "" : keys.get(keys.size() - 1);
            return keys.size() == 2 && keys.get(0).equals("parameters")
                    ? PARAMETERS_OF_THE_YEAR.contains(last)
                    : OF_THE_YEAR.contains(last) && !keys.contains("codes");
        }

        private String shown() {
            return String.join(".", keys);
        }
    }

    YearShift(String file, int before, String text) {
        this.file = file;
        this.before = before;
        this.text = text;
    }

    /** Returns the text with its years shifted; afterwards the changes and remarks are known. */
    String shifted() {
        var node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
        if (node != null) {
            collect(node, List.of());
        }
        var result = new StringBuilder();
        var end = 0;
        for (var scalar : scalars) {
            comment(end, scalar.from());
            result.append(text, end, scalar.from()).append(moved(scalar));
            end = scalar.to();
        }
        comment(end, text.length());
        return result.append(text.substring(end)).toString();
    }

    List<SchemeDraft.Shifted> done() {
        return shifted;
    }

    List<SchemeDraft.Remark> remarks() {
        return remarks;
    }

    private void collect(Node node, List<String> keys) {
        if (node instanceof ScalarNode scalar) {
            scalars.add(new Scalar(
                    index(scalar.getStartMark().getIndex()),
                    index(scalar.getEndMark().getIndex()),
                    keys));
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> collect(item, keys));
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> {
                var key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
                collect(
                        tuple.getValueNode(),
                        Stream.concat(keys.stream(), Stream.of(key)).toList());
            });
        }
    }

    /** Converts an index: the parser counts characters, and the text has units of which some characters need two. */
    private int index(int characters) {
        return text.offsetByCodePoints(0, characters);
    }

    private String moved(Scalar scalar) {
        var old = text.substring(scalar.from(), scalar.to());
        if (scalar.keys().equals(List.of(EditionFile.IN_FORCE))) {
            return EditionFile.DRAFT;
        }
        if (years(old).findAny().isEmpty()) {
            return old;
        }
        var moved = scalar.isOfTheYear() ? moved(old) : old;
        if (moved.equals(old)) {
            remark(scalar.from(), "%s 写着“%s”，没有改，请核对".formatted(scalar.shown(), old.strip()));
        } else {
            shifted.add(new SchemeDraft.Shifted(file, line(scalar.from()), scalar.shown(), old.strip(), moved.strip()));
            years(moved)
                    .filter(year -> isQuoted(moved, year))
                    .findFirst()
                    .ifPresent(year ->
                            remark(scalar.from(), "%s 里的 %s 像是引用的，没有改，请核对".formatted(scalar.shown(), year.group())));
        }
        return moved;
    }

    private String moved(String old) {
        var moved = YEAR.matcher(old)
                .replaceAll(year -> isNear(year) && !isQuoted(old, year)
                        ? Integer.toString(Integer.parseInt(year.group()) + 1)
                        : year.group());
        return LEAP_DAY.matcher(moved)
                .replaceAll(day -> Year.isLeap(Long.parseLong(day.group(1))) ? day.group() : day.group(1) + "-02-28");
    }

    private Stream<MatchResult> years(String part) {
        return YEAR.matcher(part).results().filter(this::isNear);
    }

    private boolean isNear(MatchResult year) {
        return Math.abs(Integer.parseInt(year.group()) - before) <= 1;
    }

    private static boolean isQuoted(String part, MatchResult year) {
        return QUOTED.matcher(part)
                .results()
                .anyMatch(quoted -> quoted.start() <= year.start() && year.end() <= quoted.end());
    }

    /**
     * Reports years in the text between values: it has keys, in which nobody writes years, and comments, which explain
     * numbers.
     */
    private void comment(int from, int to) {
        var between = text.substring(from, to);
        years(between).forEach(year -> remark(from + year.start(), "注释里写着 %s 年，请核对它所说的".formatted(year.group())));
        Pattern.compile("待核").matcher(between).results().forEach(open -> remark(from + open.start(), "写着“待核”，请核对"));
    }

    private void remark(int position, String what) {
        var remark = new SchemeDraft.Remark(file, line(position), what);
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    private int line(int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }
}
