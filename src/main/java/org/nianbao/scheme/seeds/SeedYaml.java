package org.nianbao.scheme.seeds;

import static java.util.Comparator.comparing;
import static java.util.Map.entry;

import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The YAML of a file of the scheme: of the language only mappings, lists and texts, and nothing that gives a text
 * another meaning. Every text is taken as it is written: {@code yes}, {@code 010} and {@code 1:30} are never converted.
 */
record SeedYaml(String file, FaultCollector faults) {

    private static final int LONGEST_TEXT = 2_000;

    private static final Pattern SEPARATOR = Pattern.compile("[，；：]");

    /** Text in which such characters separate nothing. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    /** The messages of the parser, and their usual causes. */
    private static final Map<String, String> CAUSES = Map.ofEntries(
            entry("mapping values are not allowed here", "一行里有两个“: ”，或者这一行缩进多了；值里有冒号的要加引号"),
            entry("could not find expected ':'", "名称后面缺少半角冒号和空格"),
            entry("found unexpected end of stream", "引号没有配对"),
            entry("expected URI", "以 ! 开头的值有特别的含义，这里不用，要写这个符号请加引号"),
            entry("found undefined alias", "以 * 开头的值有特别的含义，这里不用，要写这个符号请加引号"),
            entry("expected alphabetic or numeric character", "以 & 或 * 开头的值有特别的含义，这里不用，要写这个符号请加引号"),
            entry("expected ',' or '}'", "花括号没有配对，或者两项之间缺少半角逗号，或者引号后面多了字"),
            entry("expected ',' or ']'", "方括号没有配对，或者两项之间缺少半角逗号，或者引号后面多了字"),
            entry("expected the node content, but found '<stream end>'", "括号没有配对，到文件末尾也没有合上"),
            entry("expected the node content", "这里应有内容，多半是多了一个逗号或括号"),
            entry("expected <block end>, but found '-'", "“- ”的缩进和上一条不一样"),
            entry("expected <block end>", "缩进和上面同一层的不一样，或者引号、括号后面多了字"),
            entry("sequence entries are not allowed here", "“- ”不能写在这里，请另起一行"),
            entry("that cannot start any token", "值不能以这个符号开头，请加引号"),
            entry("found unknown escape character", "双引号里的反斜杠有特别的含义，请改用单引号"),
            entry("expected escape sequence", "双引号里的反斜杠有特别的含义，请改用单引号"),
            entry("found unexpected document separator", "--- 和 ... 有特别的含义，这里不用"),
            entry("but found another document", "--- 和 ... 有特别的含义，这里不用，一个文件只有一份内容"),
            entry("expected '<document start>'", "一份内容后面多了别的，请检查缩进；也不要写 --- 和 ..."),
            entry("expected a comment or a line break", "以 | 或 > 开头的值有特别的含义，要写这个符号请加引号"),
            entry("expected chomping or indentation indicators", "以 | 或 > 开头的值有特别的含义，要写这个符号请加引号"),
            entry("directive", "行首的 % 有特别的含义，请加引号"));

    private static final String CHECK = "请检查缩进、引号、括号和冒号后的空格";

    /** Returns the mapping of a text, or empty and a fault. */
    Optional<MappingNode> compose(String text) {
        try {
            var node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (node == null) {
                faults.add(file, 0, "文件是空的");
            } else if (node instanceof MappingNode mapping) {
                check(mapping);
                return Optional.of(mapping);
            } else {
                faults.add(file, YamlEntry.line(node), "应是“名称: 值”的形式" + hint(text, YamlEntry.line(node) - 1));
            }
        } catch (MarkedYAMLException e) {
            var mark = mark(e);
            var line = mark == null ? 0 : mark.getLine();
            var place = mark == null ? "" : "（在第 %d 个字）".formatted(mark.getColumn() + 1);
            faults.add(file, mark == null ? 0 : line + 1, "YAML 写法有误，" + cause(e) + place + hint(text, line));
        } catch (YAMLException e) {
            var tooDeep = String.valueOf(e.getMessage()).contains("Depth");
            faults.add(file, 0, "YAML 写法有误，" + (tooDeep ? "括号或缩进套得太深，多半是括号没有配对" : CHECK));
        }
        return Optional.empty();
    }

    private static String cause(MarkedYAMLException e) {
        return CAUSES.entrySet().stream()
                .sorted(comparing((Map.Entry<String, String> known) ->
                                known.getKey().length())
                        .reversed())
                .filter(cause -> String.valueOf(e.getProblem()).contains(cause.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(CHECK);
    }

    private static String hint(String text, int line) {
        var written = text.lines().skip(line).findFirst().orElse("");
        return SEPARATOR.matcher(QUOTED.matcher(written).replaceAll("")).find()
                ? "；这一行有全角的冒号、逗号或分号，用来分开名称和值的要改为半角"
                : "";
    }

    /** Returns where a word begins that has no proper end, or else where the structure is wrong. */
    private static @Nullable Mark mark(MarkedYAMLException e) {
        var scanning = e.getContext() != null && e.getContext().startsWith("while scanning");
        return scanning && e.getContextMark() != null ? e.getContextMark() : e.getProblemMark();
    }

    /**
     * Checks a node. It does not descend into anchored nodes: by aliases they may contain themselves, or a billion of
     * things.
     */
    private void check(Node node) {
        if (node.getAnchor() != null) {
            faults.add(file, YamlEntry.line(node), "以 & 开头的值有特别的含义，这里不用；要写这个符号请加引号，相同的内容请各处写全");
        } else if (node.getTag().getValue().startsWith("!")) {
            faults.add(file, YamlEntry.line(node), "以 ! 开头的值有特别的含义，这里不用；要写这个符号请加引号");
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::checkTuple);
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> checkItem(list, item));
        } else if (node instanceof ScalarNode scalar) {
            checkText(scalar);
        }
    }

    private void checkTuple(NodeTuple tuple) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
            checkText(key);
            if (isUnquoted(key) && SEPARATOR.matcher(key.getValue()).find()) {
                faults.add(
                        file,
                        YamlEntry.line(key),
                        "“%s”里有全角的冒号、逗号或分号，用来分开的要改为半角；是名称的一部分就加引号".formatted(key.getValue()));
            }
        } else {
            faults.add(file, YamlEntry.line(tuple.getKeyNode()), "名称应是一个词，不能是一列或一组");
        }
        check(tuple.getValueNode());
    }

    private void checkItem(SequenceNode list, Node item) {
        if (isUndivided(list, item)) {
            faults.add(
                    file,
                    YamlEntry.line(item),
                    "“%s”里有全角的逗号、分号或顿号，各项之间要用半角逗号；是一项的一部分就加引号".formatted(((ScalarNode) item).getValue()));
        }
        check(item);
    }

    /** Whether an item of a list is several, which its author meant to divide. */
    static boolean isUndivided(SequenceNode list, Node item) {
        return list.getFlowStyle() == FlowStyle.FLOW
                && item instanceof ScalarNode scalar
                && isUnquoted(scalar)
                && scalar.getValue().matches(".*[，；、].*");
    }

    private static boolean isUnquoted(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.PLAIN;
    }

    private void checkText(ScalarNode scalar) {
        ForbiddenCharacters.forbidden(scalar.getValue())
                .ifPresent(character ->
                        faults.add(file, YamlEntry.line(scalar), "有看不见的控制字符（%s），请删去".formatted(character)));
        if (scalar.getValue().length() > LONGEST_TEXT) {
            faults.add(
                    file,
                    YamlEntry.line(scalar),
                    "有 %,d 个字，最多 %,d 个".formatted(scalar.getValue().length(), LONGEST_TEXT));
        }
    }
}
