package org.nianbao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.Exit;
import org.nianbao.application.SelectRules;
import org.nianbao.application.json.Json;
import org.nianbao.application.json.RulesJson;
import org.nianbao.scheme.Level;
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
        var rules = SelectRules.of(
                scheme, new SelectRules.Request(ids, Optional.ofNullable(form), Optional.ofNullable(level)));
        print(settings().isJson() ? Json.text(RulesJson.of(scheme, rules)) : new RuleBook(scheme, rules));
        return Exit.DONE;
    }
}
