package org.nianbao.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.json.Json;
import org.nianbao.application.json.RulesJson;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.Rule;
import org.nianbao.scheme.Scheme;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code rules}: prints the rule book of the year, or part of it. */
@Command(name = "rules", description = "列出审核关系册：每条的公式、参数、审核意见、处理办法和依据。输出是 Markdown，可以粘贴、打印。")
final class RulesCommand extends YearCommand {

    @Parameters(paramLabel = "<审核关系>", arity = "0..*", description = "只列这几条，如 R310 X101（默认全部）")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--form", paramLabel = "<表号>", description = "只列审核这张表、或用到这张表的，如 B03")
    private @Nullable String form;

    @Option(names = "--level", paramLabel = "<级别>", converter = LevelConverter.class, description = "只列这一级别的：强制、核实或提示")
    private @Nullable Level level;

    /** Reads a level by its name. */
    static final class LevelConverter implements ITypeConverter<Level> {

        @Override
        public Level convert(String text) {
            return Level.named(text).orElseThrow(() -> new TypeConversionException(text));
        }
    }

    @Override
    Exit run() {
        var scheme = settings().scheme();
        var wanted = wanted(scheme);
        var rules = scheme.rules().stream().filter(wanted).toList();
        print(settings().isJson() ? Json.text(RulesJson.of(scheme, rules)) : new RuleBook(scheme, rules));
        return Exit.DONE;
    }

    private Predicate<Rule> wanted(Scheme scheme) {
        var named = ids.stream()
                .map(id ->
                        known(id, "条审核关系", scheme.rules().stream().map(Rule::id).toList()))
                .toList();
        var code = form == null
                ? null
                : known(form, "张表", scheme.forms().stream().map(Form::code).toList());
        return rule -> (named.isEmpty() || named.contains(rule.id()))
                && (code == null || forms(rule).anyMatch(code::equals))
                && (level == null || levels(rule).anyMatch(level::equals));
    }

    private static String known(String written, String what, Collection<String> all) {
        var name = Names.normalised(written);
        return all.stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new UsageException("没有“%s”这%s，最相近的是 %s"
                        .formatted(written, what, Names.nearest(name.toUpperCase(Locale.ROOT), all))));
    }

    /** The codes of the forms that a rule is judged over, or reads. */
    private static Stream<String> forms(Rule rule) {
        return rule.checks().stream()
                .flatMap(check -> Stream.concat(Stream.of(check.form()), check.condition().tables().stream()))
                .map(table -> table.code());
    }

    private static Stream<Level> levels(Rule rule) {
        return Stream.concat(Stream.of(rule.level()), rule.checks().stream().map(Rule.Check::level));
    }
}
