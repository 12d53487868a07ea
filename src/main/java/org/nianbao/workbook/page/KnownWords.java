package org.nianbao.workbook.page;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;

/** The words that a scheme, and any table, is made of: whatever cell says one of them names no person. */
final class KnownWords {

    private static final Set<String> OF_TABLES = Set.of(
            "指标名称", "计量单位", "代码", "序号", "合计", "小计", "总计", "共计", "本页合计", "本页小计", "累计", "其中", "平均", "人均", "示例", "例", "续表",
            "无", "有", "是", "否", "同上");

    private static final Pattern AROUND = Pattern.compile("^[*#]+|[*#:]+$");
    private static final Pattern BRACKETED = Pattern.compile("(.+?)[(\\[【]([^()\\[\\]【】]+)[)\\]】]");

    private final Set<String> words;

    KnownWords(Scheme scheme) {
        words = Stream.of(
                        OF_TABLES.stream(),
                        scheme.register().units().stream().flatMap(KnownWords::ofUnit),
                        scheme.forms().stream().flatMap(KnownWords::ofForm))
                .flatMap(part -> part)
                .map(Names::normalised)
                .filter(word -> !word.isEmpty())
                .collect(toUnmodifiableSet());
    }

    private static Stream<String> ofUnit(Unit unit) {
        return Stream.concat(Stream.of(unit.code(), unit.name()), unit.aliases().stream());
    }

    private static Stream<String> ofForm(Form form) {
        return Stream.of(
                        Stream.of(form.code(), form.label()),
                        form.sheetNames(),
                        form.values().stream(),
                        form.lines().stream().map(Form.Line::name),
                        form.columns().stream().flatMap(KnownWords::ofColumn))
                .flatMap(part -> part);
    }

    private static Stream<String> ofColumn(Column column) {
        return Stream.of(
                        Stream.of(column.name(), column.unit(), column.heading()),
                        column.headings().stream().flatMap(heading -> Stream.of(heading.split("/"))),
                        column.codeList().map(list -> list.spellings().keySet()).stream()
                                .flatMap(Collection::stream))
                .flatMap(part -> part);
    }

    /** Whether a text is one of the words, be it with a colon, a star, or another of them in brackets behind it. */
    boolean contain(String text) {
        var plain = AROUND.matcher(Names.normalised(text)).replaceAll("");
        if (words.contains(plain)) {
            return true;
        }
        var bracketed = BRACKETED.matcher(plain);
        return bracketed.matches() && words.contains(bracketed.group(1)) && words.contains(bracketed.group(2));
    }
}
