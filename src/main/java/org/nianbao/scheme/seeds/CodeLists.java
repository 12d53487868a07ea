package org.nianbao.scheme.seeds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.scheme.CodeList;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Code lists as they are written: {@code [甲, 乙]}, or {@code {甲: [甲的又一写法], 乙: []}}. */
final class CodeLists {

    private CodeLists() {}

    /** The code list under a key, or empty and a fault. */
    static Optional<CodeList> read(Entry entry, String key) {
        var spellings = new LinkedHashMap<String, List<String>>();
        if (entry.node(key).filter(SequenceNode.class::isInstance).isPresent()) {
            entry.texts(key).forEach(code -> spellings.put(code, List.of()));
        } else {
            entry.entry(key).ifPresent(codes -> codes.keys().forEach(code -> spellings.put(code, codes.texts(code))));
        }
        return of(entry, key, spellings);
    }

    private static Optional<CodeList> of(Entry entry, String key, Map<String, List<String>> spellings) {
        try {
            if (!spellings.isEmpty()) {
                return Optional.of(new CodeList(spellings));
            }
            entry.fault(key, "代码表“%s”是空的".formatted(key));
        } catch (IllegalArgumentException e) {
            entry.fault(key, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }
}
