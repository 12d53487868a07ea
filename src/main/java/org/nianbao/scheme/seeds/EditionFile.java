package org.nianbao.scheme.seeds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.scheme.CodeList;
import org.nianbao.scheme.Conversion;
import org.nianbao.scheme.Scheme.Edition;
import org.nianbao.scheme.Scheme.Frame;
import org.nianbao.scheme.Township;

/**
 * {@code scheme.yaml}: what is said once for the year, and the code lists that several forms share.
 *
 * @param ofTownship the parameters that are the township's own, and of which another township has its own values or none
 */
record EditionFile(Edition edition, Map<String, CodeList> codes, Set<String> ofTownship) {

    static final String NAME = "scheme.yaml";

    private static final String OF_TOWNSHIP = "of-township";

    /** Stands in for an edition that could not be read, so that the other files are checked all the same. */
    private static final Edition UNKNOWN = new Edition(
            0,
            "",
            new Township("", "", ""),
            "",
            new Frame("", "", ""),
            "",
            "",
            false,
            LocalDate.EPOCH,
            "",
            0,
            Map.of(),
            List.of());

    static EditionFile read(SeedFiles files) {
        return files.yaml(NAME).map(EditionFile::of).orElseGet(() -> new EditionFile(UNKNOWN, Map.of(), Set.of()));
    }

    /** Whether the file could be read at all. */
    boolean isKnown() {
        return edition != UNKNOWN;
    }

    private static EditionFile of(Entry entry) {
        var edition = new Edition(
                entry.read("year", 0, "四位年份", EditionFile::year),
                entry.text("title"),
                township(entry),
                entry.text("issuer"),
                frame(entry),
                entry.text("addressee"),
                entry.read("release", "", "以 .xlsx 结尾的文件名", EditionFile::fileName),
                entry.read("wording", false, " exact 或 approximate", EditionFile::wording),
                entry.read("deadline", LocalDate.EPOCH, "日期，如 2024-01-10", EditionFile::date),
                entry.text("template"),
                entry.read("fold", 0, "大于零的整数", EditionFile::count),
                parameters(entry),
                entry.entries("conversions").map(EditionFile::conversion).toList());
        var codes = new LinkedHashMap<String, CodeList>();
        entry.entry("codes")
                .ifPresent(lists -> lists.keys()
                        .forEach(name -> CodeLists.read(lists, name).ifPresent(list -> codes.put(name, list))));
        var ofTownship = entry.texts(OF_TOWNSHIP);
        ofTownship.stream()
                .filter(name -> !edition.parameters().containsKey(name))
                .forEach(name -> entry.fault(OF_TOWNSHIP, "没有“%s”这个参数".formatted(name)));
        entry.finished();
        return new EditionFile(edition, codes, new LinkedHashSet<>(ofTownship));
    }

    private static Township township(Entry entry) {
        return entry.entry("township")
                .map(town -> {
                    var township = new Township(town.text("name"), town.text("code"), town.text("county"));
                    town.finished();
                    return township;
                })
                .orElseGet(() -> {
                    entry.text("township");
                    return UNKNOWN.township();
                });
    }

    private static Frame frame(Entry entry) {
        return entry.entry("frame")
                .map(said -> {
                    var frame = new Frame(said.text("number"), said.text("approval"), said.text("validity"));
                    said.finished();
                    return frame;
                })
                .orElseGet(() -> {
                    entry.text("frame");
                    return UNKNOWN.frame();
                });
    }

    private static Map<String, Object> parameters(Entry entry) {
        var parameters = new LinkedHashMap<String, Object>();
        entry.entry("parameters")
                .ifPresent(values -> values.keys().forEach(name -> parameters.put(name, value(values.text(name)))));
        return parameters;
    }

    /** A parameter is a number if it looks like one, a date if it looks like one, and a text otherwise. */
    static Object value(String text) {
        if (text.matches("-?\\d+(\\.\\d+)?")) {
            return new BigDecimal(text);
        }
        return date(text).<Object>map(date -> date).orElse(text);
    }

    private static Conversion conversion(Entry entry) {
        var conversion = new Conversion(
                entry.text("from"),
                entry.text("to"),
                entry.read("factor", BigDecimal.ONE, "大于零的数", EditionFile::factor));
        entry.finished();
        return conversion;
    }

    private static Optional<Integer> year(String text) {
        return text.matches("20\\d\\d") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    static Optional<String> fileName(String text) {
        return Optional.of(text).filter(name -> name.endsWith(".xlsx") && !name.contains("/") && !name.contains("\\"));
    }

    private static Optional<Boolean> wording(String text) {
        return switch (text) {
            case "exact" -> Optional.of(false);
            case "approximate" -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> count(String text) {
        return text.matches("[1-9]\\d{0,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<BigDecimal> factor(String text) {
        return Optional.of(text)
                .filter(number -> number.matches("\\d+(\\.\\d+)?"))
                .map(BigDecimal::new)
                .filter(factor -> factor.signum() > 0);
    }
}
