package org.nianbao.scheme.seeds;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nianbao.formula.Names;

/**
 * The parameters of formulas. A value is a number or a date if it looks like one, and a text otherwise, or if it is in
 * quotation marks and does not have the form of a number.
 *
 * @param doubtful the names of those whose values could not be read
 */
record ParameterEntries(Map<String, Object> values, Set<String> doubtful) {

    static final String KEY = "parameters";

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,10})?");

    /** Values that people or Excel write for a number or a date, but that are ambiguous. */
    private static final Pattern NEARLY = Pattern.compile(
            "(?i)[-+－＋]?\\.(inf|nan|\\d+)|[-+－＋]?[\\d０-９][\\d０-９.,，．\\s]*([eE][-+]?\\d+)?[%％]?|[\\d０-９]{4}[-/.年][\\d０-９]{1,2}([-/.月][\\d０-９]{1,2}日?)?月?");

    /** Returns the parameters of an entry; reports the faulty ones. */
    static ParameterEntries read(YamlEntry entry) {
        var values = new LinkedHashMap<String, Object>();
        var doubtful = new LinkedHashSet<String>();
        entry.entry(KEY).ifPresent(all -> {
            var seen = new HashSet<String>();
            for (var name : all.keys()) {
                all.check(name, name, NameKind.WORD_IN_TEXTS);
                if (!seen.add(NameKind.alike(name))) {
                    all.fault(name, "参数“%s”重复".formatted(name));
                }
                value(all, name).ifPresentOrElse(value -> values.put(name, value), () -> doubtful.add(name));
            }
        });
        return new ParameterEntries(values, doubtful);
    }

    /** Returns the parameter that formulas find under a name, with the name as it is written. */
    Optional<Map.Entry<String, Object>> named(String name) {
        return values.entrySet().stream()
                .filter(parameter -> Names.normalised(parameter.getKey()).equals(name))
                .findFirst();
    }

    private static String meant(String text) {
        return LikelySpellings.by(text)
                .filter(other -> NUMBER.matcher(other).matches()
                        || EditionFile.date(other).isPresent())
                .map("；是否指“%s”？"::formatted)
                .findFirst()
                .orElse("");
    }

    /** Returns the value of one parameter, or empty and a fault. */
    static Optional<Object> value(YamlEntry entry, String name) {
        var text = entry.text(name);
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        var date = EditionFile.date(text);
        if (date.isEmpty() && !entry.isQuoted(name) && NEARLY.matcher(text).matches()) {
            entry.fault(
                    name,
                    "“%s”写的是“%s”，像数或日期，又不是：数如 1000、0.05，日期如 2023-12-31；要当文字就加引号%s".formatted(name, text, meant(text)));
            return Optional.empty();
        }
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(date.<Object>map(day -> day).orElse(text));
    }
}
