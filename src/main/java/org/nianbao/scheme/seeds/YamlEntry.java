package org.nianbao.scheme.seeds;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * An entry of a YAML file, whose values are read by their keys.
 *
 * <p>A value that is missing or of the wrong kind becomes a fault at its line; the result is then an empty value, so
 * that reading continues.
 */
final class YamlEntry extends YamlMapping {

    YamlEntry(String file, MappingNode node, FaultCollector faults) {
        super(file, node, faults);
    }

    /** Returns a text that must exist. */
    String text(String key) {
        var node = ask(key);
        if (node == null) {
            fault(key, "缺少“%s”".formatted(key));
        } else if (node instanceof ScalarNode scalar && scalar.getValue().isBlank()) {
            fault(key, "“%s”后面没有写内容".formatted(key));
        }
        return text(key, "");
    }

    /** Returns a name that must exist and be valid for its kind. */
    String name(String key, NameKind kind) {
        var name = text(key);
        check(key, name, kind);
        return name;
    }

    /** Reports a fault at the line of a key if a name is not valid for its kind. */
    void check(String key, String name, NameKind kind) {
        if (!name.isEmpty()) {
            kind.complaint(name).ifPresent(complaint -> fault(key, "“%s”%s".formatted(name, complaint)));
        }
    }

    /** Returns the names under a key, each of which must be valid for its kind. */
    List<String> names(String key, NameKind kind) {
        var names = texts(key);
        names.forEach(name -> check(key, name, kind));
        return names;
    }

    String text(String key, String otherwise) {
        var node = ask(key);
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().stripTrailing();
        }
        if (node != null) {
            fault(key, "“%s”应是一个值".formatted(key));
        }
        return otherwise;
    }

    /** Returns a text as read by a function; if that fails, {@code otherwise} and a fault. */
    <T> T read(String key, T otherwise, String expected, Function<String, Optional<T>> reading) {
        var text = text(key);
        return text.isEmpty()
                ? otherwise
                : reading.apply(text).orElseGet(() -> {
                    var meant = LikelySpellings.by(text)
                            .filter(other -> reading.apply(other).isPresent())
                            .map("，是否指“%s”？"::formatted)
                            .findFirst()
                            .orElse("");
                    fault(key, "“%s”写的是“%s”，应是%s%s".formatted(key, text, expected, meant));
                    return otherwise;
                });
    }

    /** Returns a whole number, which may be missing. */
    int integer(String key, int otherwise, int least, int most) {
        return has(key)
                ? read(
                        key,
                        otherwise,
                        " %d 至 %d 的整数".formatted(least, most),
                        text -> wholeNumber(text).filter(number -> least <= number && number <= most))
                : otherwise;
    }

    /** Returns whether a text is in quotation marks, so that it cannot be a number. */
    boolean isQuoted(String key) {
        return value(key) instanceof ScalarNode scalar && scalar.getScalarStyle() != ScalarStyle.PLAIN;
    }

    /** Returns whether a key that may be missing has the value {@code yes}. */
    boolean flag(String key) {
        return has(key) && read(key, false, " yes 或 no", YamlEntry::yesOrNo);
    }

    List<String> texts(String key) {
        var node = ask(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence
                && sequence.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            return once(
                    key,
                    sequence.getValue().stream()
                            .map(item -> ((ScalarNode) item).getValue())
                            .toList());
        }
        fault(key, "“%s”应是一列值，写作 [甲, 乙]".formatted(key));
        return List.of();
    }

    /** Returns the texts, each once; a repetition is a fault. */
    private List<String> once(String key, List<String> texts) {
        var seen = new LinkedHashSet<String>();
        texts.stream()
                .filter(text -> !seen.add(text))
                .distinct()
                .forEach(text -> fault(key, "“%s”里的“%s”写了不止一次，请删去多余的".formatted(key, text)));
        return List.copyOf(seen);
    }

    Stream<YamlEntry> entries(String key) {
        var node = ask(key);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().flatMap(item -> entry(item).stream());
        }
        if (node != null) {
            fault(key, "“%s”应是一列条目，每条以“- ”开头".formatted(key));
        }
        return Stream.empty();
    }

    Optional<YamlEntry> entry(String key) {
        return Optional.ofNullable(ask(key)).flatMap(this::entry);
    }

    /** Returns the node of a key, whose value may be of several kinds. */
    Optional<Node> node(String key) {
        return Optional.ofNullable(ask(key));
    }

    private Optional<YamlEntry> entry(Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(within(mapping));
        }
        fault(node, "应是“名称: 值”的形式");
        return Optional.empty();
    }

    /** Returns whether an item of a list is several, which is reported where the file is read. */
    boolean isUndivided(String key) {
        return value(key) instanceof SequenceNode list
                && list.getValue().stream().anyMatch(item -> SeedYaml.isUndivided(list, item));
    }

    private static Optional<Integer> wholeNumber(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return switch (text) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
