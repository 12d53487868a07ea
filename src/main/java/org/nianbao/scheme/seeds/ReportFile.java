package org.nianbao.scheme.seeds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.Narrative;
import org.nianbao.scheme.Narrative.Chapter;
import org.nianbao.scheme.Narrative.Choice;
import org.nianbao.scheme.Narrative.Part;
import org.nianbao.scheme.Narrative.Section;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** {@code report.yaml}: the sentences of the report, which must state every indicator. The file may be missing. */
final class ReportFile {

    static final String NAME = "report.yaml";

    private static final String CHAPTERS = "chapters";
    private static final String PHRASES = "phrases";
    private static final String WHEN = "when";
    private static final String SENTENCES = "sentences";

    private final FormulaCompiler formulas;
    private final ReportSentences sentences;
    private final FaultCollector faults;
    private final Map<String, Integer> lines = new HashMap<>();

    private ReportFile(FormulaCompiler formulas, ReportSentences sentences, FaultCollector faults) {
        this.formulas = formulas;
        this.sentences = sentences;
        this.faults = faults;
    }

    static Narrative read(SeedFiles files, IndicatorFile indicators, FormulaCompiler formulas, FaultCollector faults) {
        return Optional.of(NAME)
                .filter(file -> files.has(file) && !indicators.codes().isEmpty())
                .flatMap(files::yaml)
                .map(file -> read(file, indicators, formulas, faults))
                .orElse(Narrative.NONE);
    }

    private static Narrative read(
            YamlEntry file, IndicatorFile indicators, FormulaCompiler formulas, FaultCollector faults) {
        var sentences = new ReportSentences(indicators);
        var report = new ReportFile(formulas, sentences, faults);
        var phrases = file.entry(PHRASES);
        phrases.ifPresent(report::addPhrases);
        var narrative = new Narrative(
                file.read("file", "", "以 .docx 结尾的文件名", ReportFile::fileName),
                report.line(file, "title"),
                report.line(file, "opening"),
                file.entries(CHAPTERS).map(report::chapter).toList());
        file.check("file", narrative.file(), NameKind.FILE);
        sentences.untold().forEach(untold -> report.untold(untold, indicators.indicators(), file));
        phrases.ifPresent(all ->
                sentences.unusedPhrases().forEach(name -> all.fault(name, "没有句子用到“%s”".formatted(name))));
        file.finished();
        return narrative;
    }

    /** Reports an indicator that no sentence states, beside the one before it in the release. */
    private void untold(Indicator indicator, List<Indicator> all, YamlEntry file) {
        var before = all.subList(0, all.indexOf(indicator));
        var neighbour = IntStream.iterate(before.size() - 1, index -> index >= 0, index -> index - 1)
                .mapToObj(before::get)
                .filter(earlier -> lines.containsKey(earlier.code()))
                .findFirst();
        neighbour.ifPresentOrElse(
                earlier -> faults.add(
                        NAME,
                        lines.getOrDefault(earlier.code(), 0),
                        "没有句子用到指标 %s；可以接着 %s 写在这一行里，写作 {%s}".formatted(indicator, earlier.code(), indicator.code())),
                () -> file.fault(
                        CHAPTERS,
                        "没有句子用到指标 %s；请在“%s”一章里写一句，写作 {%s}".formatted(indicator, indicator.theme(), indicator.code())));
    }

    /** Records where an indicator is stated. */
    private List<Part> placed(List<Part> parts, int line) {
        parts.forEach(part -> {
            var indicator = part.<Optional<Indicator>>fold(
                    words -> Optional.empty(),
                    figure -> Optional.of(figure.indicator()),
                    choice -> Optional.of(choice.condition().indicator()));
            indicator.ifPresent(told -> lines.putIfAbsent(told.code(), line));
        });
        return parts;
    }

    private static Optional<String> fileName(String text) {
        return Optional.of(text).filter(name -> name.matches("[^/\\\\]+\\.docx"));
    }

    private void addPhrases(YamlEntry phrases) {
        for (var name : phrases.keys()) {
            phrases.check(name, name, NameKind.WORD_IN_TEXTS);
            if (sentences.isIndicator(name)) {
                phrases.fault(name, "“%s”是一个指标的代码，请换一个名称".formatted(name));
            }
            phrases.entry(name).ifPresent(entry -> sentences.addPhrase(name, phrase(entry)));
        }
    }

    private Optional<Choice> phrase(YamlEntry entry) {
        var condition = condition(entry);
        condition.ifPresent(known -> requireSense(entry, known));
        var then = parts(entry, "then");
        var otherwise = parts(entry, "otherwise");
        entry.finished();
        condition
                .filter(known -> otherwise.stream().noneMatch(part -> tells(part, known.indicator())))
                .ifPresent(known -> entry.fault(
                        "otherwise",
                        "条件不成立时也要说出这个数，请写上 {%s}".formatted(known.indicator().code())));
        return condition.map(known -> new Choice(known, then, otherwise));
    }

    private Optional<Narrative.Condition> condition(YamlEntry entry) {
        var unknown = sentences.unknownIn(entry.text(WHEN, ""));
        unknown.ifPresent(code -> entry.fault(WHEN, sentences.unknown(code)));
        return unknown.isPresent()
                ? Optional.empty()
                : entry.read(WHEN, Optional.empty(), "指标等于一个数或另一个指标，写作 XZ22 = 100", sentences::condition);
    }

    /** Reports a condition that never holds, or always. */
    private static void requireSense(YamlEntry entry, Narrative.Condition condition) {
        var indicator = condition.indicator();
        var other = condition.other();
        if (other == null ? !indicator.canBe(condition.number()) : !indicator.canMeet(other)) {
            entry.fault(
                    WHEN,
                    "“%s”不会成立：%s %s"
                            .formatted(
                                    entry.text(WHEN),
                                    indicator.code(),
                                    indicator.formula().extent()));
        } else if (indicator.equals(other)) {
            entry.fault(WHEN, "“%s”总是成立：两边是同一个指标".formatted(entry.text(WHEN)));
        }
    }

    private static boolean tells(Part part, Indicator indicator) {
        return part.fold(words -> false, figure -> figure.indicator().equals(indicator), choice -> false);
    }

    private List<Part> parts(YamlEntry entry, String key) {
        return sentences.parsed(entry.text(key), formulas, message -> entry.fault(key, message));
    }

    /** Returns a line that may contain parameters, but no figures. */
    private String line(YamlEntry file, String key) {
        return sentences.line(file.text(key), formulas, message -> file.fault(key, message));
    }

    private Chapter chapter(YamlEntry entry) {
        var chapter = new Chapter(
                line(entry, "heading"),
                entry.entries("sections").map(this::section).toList());
        entry.finished();
        return chapter;
    }

    private Section section(YamlEntry entry) {
        var section = new Section(
                line(entry, "heading"),
                scalars(entry)
                        .flatMap(scalar -> sentence(scalar.getValue(), YamlEntry.line(scalar)).stream())
                        .toList());
        entry.finished();
        return section;
    }

    private List<Part> sentence(String text, int line) {
        return placed(sentences.parsed(text, formulas, message -> faults.add(NAME, line, message)), line);
    }

    private static Stream<ScalarNode> scalars(YamlEntry entry) {
        entry.texts(SENTENCES);
        return entry.node(SENTENCES)
                .filter(SequenceNode.class::isInstance)
                .map(node -> ((SequenceNode) node).getValue().stream())
                .orElse(Stream.empty())
                .filter(ScalarNode.class::isInstance)
                .map(ScalarNode.class::cast);
    }
}
