package org.nianbao.scheme.seeds;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Names;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The keys of a mapping of a YAML file: where each is, whether it was read, as each must be, and its faults. */
abstract sealed class YamlMapping permits YamlEntry {

    /** The most characters in which a misspelt key differs from the right one. */
    private static final int NEAR = 2;

    private final String file;
    private final int line;
    private final FaultCollector faults;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> faulty = new HashSet<>();

    YamlMapping(String file, MappingNode node, FaultCollector faults) {
        this.file = file;
        this.line = line(node);
        this.faults = faults;
        for (var tuple : node.getValue()) {
            var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (values.put(key, tuple.getValueNode()) != null) {
                faults.add(file, line(tuple.getKeyNode()), "“%s”重复出现".formatted(key));
            }
            lines.put(key, line(tuple.getKeyNode()));
        }
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    final boolean has(String key) {
        return values.containsKey(key);
    }

    final Set<String> keys() {
        return values.keySet();
    }

    /** Reports a fault at the line of a key, or of the entry if it lacks the key. */
    final void fault(String key, String message) {
        faulty.add(key);
        faults.add(file, lines.getOrDefault(key, line), message);
    }

    /** Reports a fault with its cause, which the message does not state. */
    final void fault(String key, String message, String cause) {
        faulty.add(key);
        faults.add(file, lines.getOrDefault(key, line), message, cause);
    }

    /** Reports a fault at the line of a key, unless another one is reported there. */
    final void onlyFault(String key, String message) {
        fault(key, message, "%s\0%d\0%s".formatted(file, lines.getOrDefault(key, line), key));
    }

    /** Returns whether the value of a key is faulty or missing. */
    final boolean isFaulty(String key) {
        return faulty.contains(key);
    }

    /** Returns whether the value of a key is under another key that is nearly the same. */
    final boolean isMisspelt(String key) {
        return !has(key) && values.keySet().stream().anyMatch(other -> Names.distance(other, key) <= NEAR);
    }

    /** Gives up reading, so that keys that were not read are not reported. */
    final void abandon() {
        asked.addAll(values.keySet());
    }

    /** Returns the number of faults so far, here or elsewhere. */
    final int faults() {
        return faults.count();
    }

    /** Reports a fault at the line of a node. */
    final void fault(Node node, String message) {
        faults.add(file, line(node), message);
    }

    /** Returns the value of a key, which counts as read; null without one. */
    final @Nullable Node ask(String key) {
        asked.add(key);
        return values.get(key);
    }

    /** Returns the value of a key; null without one. */
    final @Nullable Node value(String key) {
        return values.get(key);
    }

    /** Returns the entry of a mapping within this one. */
    final YamlEntry within(MappingNode mapping) {
        return new YamlEntry(file, mapping, faults);
    }

    /** Reports the keys that were not read. */
    final void finished() {
        for (var key : values.keySet()) {
            if (!asked.contains(key)) {
                var nearest = asked.stream()
                        .filter(known -> !has(known) && Names.distance(known, key) <= NEAR)
                        .map("，是否指“%s”？"::formatted)
                        .collect(joining());
                fault(key, "不认识“%s”".formatted(key) + nearest);
            }
        }
    }
}
