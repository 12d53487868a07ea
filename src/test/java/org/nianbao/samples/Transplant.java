package org.nianbao.samples;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the rows of the made-up township say once its villages are those of another: other codes, other names, and numbers
 * of other people, so that no two villages of a township have anybody in common.
 */
final class Transplant {

    private static final Pattern PERSON = Pattern.compile("159999(\\d{11})[\\dX]");
    private static final Pattern PHONE = Pattern.compile("199\\d{8}");
    private static final Pattern PATCH = Pattern.compile("((?:LY|SL)2023-(?:\\d\\d-)?)(\\d{3})");
    private static final Pattern PROJECT = Pattern.compile("(XM\\d{4}-)(\\d\\d)");

    /** The one project that all villages have part in. */
    private static final String COMMON_PROJECT = "XM2023-03";

    private static final String PERSONS_IN_CASE = "涉及人数";

    private static final int REGION = 159_999;
    private static final long PHONES = 1_000_000;
    private static final int PATCHES = 100;
    private static final int PROJECTS = 20;

    private final Map<String, String> words;
    private final Pattern anyWord;
    private final int part;

    private Transplant(Map<String, String> words, int part) {
        this.words = words;
        this.part = part;
        anyWord = Pattern.compile(words.keySet().stream()
                .sorted(comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(joining("|")));
    }

    /**
     * To a part of a township as large as the made-up one.
     *
     * @param villages one for each of the made-up ones, in their order
     * @param part counted from 0; each has people, telephones, projects and cases of its own
     */
    static Transplant to(Elsewhere.Place township, List<Elsewhere.Place> villages, int part) {
        var words = new HashMap<String, String>();
        words.put(Villages.TOWNSHIP, township.code());
        words.put("沙日浩来镇", township.name());
        Villages.ALL.forEach(village -> {
            var other = villages.get(village.index());
            words.put(village.code(), other.code());
            words.put(village.name(), other.name());
            words.put(village.shortName(), other.name());
        });
        return new Transplant(words, part);
    }

    Report of(Report report) {
        return new Report(
                of(report.code()),
                of(report.name()),
                report.forms().entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey,
                                form -> form.getValue().stream().map(this::of).toList())));
    }

    Row of(Row row) {
        var changed = new HashMap<String, Object>();
        row.values().forEach((name, value) -> changed.put(name, value instanceof String text ? of(text) : value));
        var moved = new Row(changed);
        return row.has(PERSONS_IN_CASE) ? moved.with(PERSONS_IN_CASE, row.count(PERSONS_IN_CASE) + part) : moved;
    }

    private String of(String text) {
        var person = PERSON.matcher(text);
        if (person.matches()) {
            var body = REGION - part + person.group(1);
            return body + Person.checkDigit(body);
        }
        if (PHONE.matcher(text).matches()) {
            return Long.toString(Long.parseLong(text) + part * PHONES);
        }
        return numbered(text, PATCH, PATCHES)
                .or(() -> text.equals(COMMON_PROJECT) ? Optional.of(text) : numbered(text, PROJECT, PROJECTS))
                .orElseGet(() -> named(text));
    }

    /** A code that ends in a number, with that of this part; empty if it is no such code. */
    private Optional<String> numbered(String text, Pattern pattern, int ofEachPart) {
        var code = pattern.matcher(text);
        return code.matches()
                ? Optional.of(code.group(1)
                        + ("%0" + code.group(2).length() + "d")
                                .formatted(Integer.parseInt(code.group(2)) + part * ofEachPart))
                : Optional.empty();
    }

    private String named(String text) {
        return anyWord.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(words.getOrDefault(found.group(), "")));
    }
}
