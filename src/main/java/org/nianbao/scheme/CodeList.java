package org.nianbao.scheme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.formula.Names;

/** A code list (代码表): the codes of a column, and the spellings that are accepted for each. */
public final class CodeList {

    private final List<String> codes;
    private final String inOneLine;
    private final Map<String, String> bySpelling = new LinkedHashMap<>();

    /**
     * Creates a list of codes.
     *
     * @param spellings each code with its further spellings
     * @throws IllegalArgumentException if one spelling stands for two codes
     */
    public CodeList(Map<String, List<String>> spellings) {
        codes = List.copyOf(spellings.keySet());
        inOneLine = String.join("、", codes);
        spellings.forEach((code, others) -> {
            admit(code, code);
            others.forEach(other -> admit(other, code));
        });
    }

    private void admit(String spelling, String code) {
        var earlier = bySpelling.putIfAbsent(Names.normalised(spelling), code);
        if (earlier != null && !earlier.equals(code)) {
            throw new IllegalArgumentException("写法“%s”既是“%s”又是“%s”".formatted(spelling, earlier, code));
        }
    }

    public List<String> codes() {
        return codes;
    }

    /** Returns the codes as people list them. */
    public String inOneLine() {
        return inOneLine;
    }

    /** Every spelling that is accepted, as written or {@linkplain Names#normalised normalised}, with its code. */
    public Map<String, String> spellings() {
        var spellings = new LinkedHashMap<String, String>();
        codes.forEach(code -> spellings.put(code, code));
        spellings.putAll(bySpelling);
        return Collections.unmodifiableMap(spellings);
    }

    /** Returns the code that a text stands for, or empty. */
    public Optional<String> code(String text) {
        return Optional.ofNullable(bySpelling.get(Names.normalised(text)));
    }
}
