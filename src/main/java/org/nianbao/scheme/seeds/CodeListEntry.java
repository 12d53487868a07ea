package org.nianbao.scheme.seeds;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.nianbao.scheme.CodeList;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Code lists as the scheme writes them: {@code [甲, 乙]}, or {@code {甲: [甲的又一写法], 乙: []}}. */
final class CodeListEntry {

    /** Replaces a list that could not be read, so that no fault is reported for comparisons with its codes. */
    static final CodeList UNKNOWN = new CodeList(Map.of());

    /** What units write between several codes in a cell. */
    private static final Pattern BETWEEN_CODES = Pattern.compile("[、，,;；\\s\\p{Z}]");

    /** The most codes among which a person finds the right one. */
    private static final int MOST_CODES = 500;

    private static final int MOST_SPELLINGS = 2_000;

    /** Spreadsheets nest at most 64 functions, and a check of a cell uses one for each code. */
    private static final int MOST_SEVERAL = 50;

    /** Spreadsheet formulas have at most 8,192 characters. */
    private static final int LONGEST_SEVERAL = 2_500;

    private final YamlEntry entry;
    private final String key;

    private CodeListEntry(YamlEntry entry, String key) {
        this.entry = entry;
        this.key = key;
    }

    /** Returns the code list under a key, or {@link #UNKNOWN} and a fault. */
    static CodeList read(YamlEntry entry, String key) {
        var lists = new CodeListEntry(entry, key);
        var before = entry.faults();
        var spellings = lists.spellings();
        lists.check(spellings);
        return entry.faults() == before && !entry.isUndivided(key) ? new CodeList(spellings) : UNKNOWN;
    }

    /** Reports the codes of a list that are indistinguishable if several are in one cell. */
    static void requireSeparable(YamlEntry entry, String key, CodeList list) {
        var characters = list.codes().stream().mapToInt(String::length).sum();
        if (list.codes().size() > MOST_SEVERAL || characters > LONGEST_SEVERAL) {
            entry.fault(
                    key,
                    "可多选的栏有 %d 个代码、共 %,d 个字，最多 %d 个代码、%,d 个字"
                            .formatted(list.codes().size(), characters, MOST_SEVERAL, LONGEST_SEVERAL));
        }
        list.codes().stream()
                .filter(code -> BETWEEN_CODES.matcher(code).find())
                .forEach(code -> entry.fault(key, "可多选的代码“%s”里不能有逗号、顿号、分号和空格".formatted(code)));
    }

    private Map<String, List<String>> spellings() {
        var spellings = new LinkedHashMap<String, List<String>>();
        if (entry.node(key).filter(SequenceNode.class::isInstance).isPresent()) {
            entry.texts(key).forEach(code -> spellings.put(code, List.of()));
        } else {
            entry.entry(key).ifPresent(codes -> codes.keys().forEach(code -> spellings.put(code, codes.texts(code))));
        }
        return spellings;
    }

    private void check(Map<String, List<String>> spellings) {
        if (spellings.isEmpty()) {
            fault("代码表“%s”是空的".formatted(key));
        }
        var byLooks = new HashMap<String, String>();
        var all = spellings.size()
                + spellings.values().stream().mapToInt(List::size).sum();
        if (spellings.size() > MOST_CODES) {
            fault("代码表“%s”有 %,d 个代码，最多 %d 个；再多就不便下拉选择，请分级，或者改为文字（text）".formatted(key, spellings.size(), MOST_CODES));
            return;
        } else if (all > MOST_SPELLINGS) {
            fault("代码表“%s”的代码和写法共有 %,d 个，最多 %,d 个".formatted(key, all, MOST_SPELLINGS));
            return;
        }
        spellings.forEach((code, others) -> {
            if (code.isBlank() || others.stream().anyMatch(String::isBlank)) {
                fault("代码表“%s”里有空白的代码或写法".formatted(key));
            }
            entry.check(key, code, NameKind.LABEL);
            admit(code, code, byLooks);
            others.forEach(other -> admit(other, code, byLooks));
        });
    }

    /** Adds a spelling; spreadsheets look codes up regardless of case. */
    private void admit(String spelling, String code, Map<String, String> byLooks) {
        var earlier = byLooks.putIfAbsent(NameKind.alike(spelling), code);
        if (earlier != null && !earlier.equals(code)) {
            fault("写法“%s”既是“%s”又是“%s”".formatted(spelling, earlier, code));
        }
    }

    private void fault(String message) {
        entry.fault(key, message);
    }
}
