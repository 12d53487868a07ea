package org.nianbao.scheme.seeds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.Narrative.Choice;
import org.nianbao.scheme.Narrative.Condition;
import org.nianbao.scheme.Narrative.Figure;
import org.nianbao.scheme.Narrative.Part;
import org.nianbao.scheme.Narrative.Words;

/**
 * The sentences of the report as the scheme writes them: words, with {@code {DJ01}} for a figure, {@code {DJ14 百分之}}
 * for one in characters, and {@code {项目完工}} for a phrase.
 *
 * <p>Numbers come from indicators and parameters alone, so that none is left over from another year.
 */
final class ReportSentences {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern CONDITION = Pattern.compile("([^=]+)=([^=]+)");
    private static final Pattern BRACE = Pattern.compile("[{}]");
    private static final Pattern DIGIT = Pattern.compile("[0-9０-９]");
    private static final String SPELLED = "百分之";

    private final IndicatorFile indicators;
    private final Map<String, Optional<Choice>> phrases = new LinkedHashMap<>();
    private final Set<String> told = new HashSet<>();

    ReportSentences(IndicatorFile indicators) {
        this.indicators = indicators;
    }

    boolean isIndicator(String name) {
        return indicators.codes().contains(name);
    }

    /** Returns the message for an unknown code. */
    String unknown(String code) {
        return indicators.unknown(code);
    }

    void addPhrase(String name, Optional<Choice> phrase) {
        phrases.put(name, phrase);
    }

    /** Returns the indicators that no sentence states. */
    List<Indicator> untold() {
        return indicators.indicators().stream()
                .filter(indicator -> !told.contains(indicator.code()))
                .toList();
    }

    List<String> unusedPhrases() {
        return phrases.keySet().stream().filter(name -> !told.contains(name)).toList();
    }

    /** Returns a line without placeholders other than parameters. */
    String line(String text, FormulaCompiler formulas, Consumer<String> fault) {
        var line = checked(text, formulas, fault);
        if (PLACEHOLDER.matcher(line).find() && !formulas.dependsOnUnreadable(line)) {
            fault.accept("这里只能写文字和 {参数.名称}");
        }
        return line;
    }

    /** Returns the parts of a sentence without the faulty ones. */
    List<Part> parsed(String text, FormulaCompiler formulas, Consumer<String> fault) {
        var sentence = checked(text, formulas, fault);
        var parts = new ArrayList<Part>();
        var found = PLACEHOLDER.matcher(sentence);
        var end = 0;
        for (; found.find(); end = found.end()) {
            parts.add(new Words(sentence.substring(end, found.start())));
            if (isKnown(found.group(1)) || !formulas.dependsOnUnreadable(found.group(1))) {
                part(found.group(1), fault).ifPresent(parts::add);
            }
        }
        parts.add(new Words(sentence.substring(end)));
        return parts;
    }

    private boolean isKnown(String written) {
        return phrases.containsKey(written) || isIndicator(written.split(" ", 2)[0]);
    }

    /** Returns the text with its parameters, after checking that it has no numbers of its own. */
    private static String checked(String text, FormulaCompiler formulas, Consumer<String> fault) {
        var words = PLACEHOLDER.matcher(text).replaceAll("");
        if (BRACE.matcher(words).find()) {
            fault.accept("花括号不成对，数字写作 {指标代码}");
        } else if (DIGIT.matcher(words).find()) {
            fault.accept("句子里不能写数字，要取自指标，写作 {指标代码}，或取自参数，写作 {参数.名称}");
        }
        return RuleText.withParameters(text, formulas);
    }

    private Optional<? extends Part> part(String written, Consumer<String> fault) {
        if (phrases.containsKey(written)) {
            told.add(written);
            return phrases.get(written);
        }
        var words = written.split(" ", 2);
        if (!indicators.codes().contains(words[0])) {
            var known = new TreeSet<>(indicators.codes());
            known.addAll(phrases.keySet());
            if (!indicators.isUnknown(words[0])) {
                return Optional.empty();
            }
            fault.accept("不认识“{%s}”，最相近的是 {%s}".formatted(written, Names.nearest(written, known)));
            return Optional.empty();
        }
        if (words.length == 2 && !words[1].equals(SPELLED)) {
            fault.accept("不认识“{%s}”中的“%s”，只能写“%s”".formatted(written, words[1], SPELLED));
        }
        return indicator(words[0]).map(indicator -> figure(indicator, words.length == 2, fault));
    }

    private Figure figure(Indicator indicator, boolean spelled, Consumer<String> fault) {
        if (spelled && !indicator.unit().equals("%")) {
            fault.accept("%s 不是百分比，不能写作“%s”".formatted(indicator, SPELLED));
        }
        return new Figure(indicator, spelled);
    }

    /** Returns an indicator by its code, and records that it is stated; empty if its formula is faulty. */
    private Optional<Indicator> indicator(String code) {
        told.add(code);
        return indicators.called(code);
    }

    /** Returns the unknown code in a condition; empty if there is none, or the text is not a condition. */
    Optional<String> unknownIn(String text) {
        var found = CONDITION.matcher(Names.normalised(text));
        return found.matches()
                ? Stream.of(found.group(1), found.group(2))
                        .filter(side -> Character.isLetter(side.codePointAt(0))
                                && !indicators.codes().contains(side))
                        .findFirst()
                : Optional.empty();
    }

    /** Returns the condition in a text; the inner result is empty if the formula of an indicator is faulty. */
    Optional<Optional<Condition>> condition(String text) {
        var found = CONDITION.matcher(Names.normalised(text));
        if (!found.matches() || !indicators.codes().contains(found.group(1))) {
            return Optional.empty();
        }
        var left = indicator(found.group(1));
        var right = found.group(2);
        if (right.matches("\\d+(\\.\\d+)?")) {
            return Optional.of(left.map(one -> new Condition(one, null, new BigDecimal(right))));
        }
        return Optional.of(right)
                .filter(indicators.codes()::contains)
                .map(code ->
                        left.flatMap(one -> indicator(code).map(other -> new Condition(one, other, BigDecimal.ZERO))));
    }
}
