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
import org.nianbao.formula.Names;
import org.nianbao.scheme.CodeList;
import org.nianbao.scheme.Scheme.Edition;
import org.nianbao.scheme.Scheme.Frame;
import org.nianbao.scheme.Township;
import org.yaml.snakeyaml.nodes.MappingNode;

/**
 * {@code scheme.yaml}: the facts that hold for the whole year, and the code lists that several forms share.
 *
 * @param ofTownship the parameters of the township itself; another township has its own values or none
 * @param doubtful the parameters whose values could not be read
 * @param parametersKnown whether the names of all parameters are known
 */
record EditionFile(
        Edition edition, SharedCodes codes, Set<String> ofTownship, Set<String> doubtful, boolean parametersKnown) {

    static final String NAME = "scheme.yaml";

    static final String YEAR = "year";

    /** The key that states whether the scheme is in force: {@code 2023} in that of 2023, {@code no} in a draft. */
    static final String IN_FORCE = "in-force";

    /** The value of that key in a draft. */
    static final String DRAFT = "no";

    private static final String CODES = "codes";
    private static final String OF_TOWNSHIP = "of-township";

    /** Replaces an edition that could not be read, so that the other files are checked all the same. */
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
        return files.yaml(NAME)
                .map(EditionFile::of)
                .orElseGet(() -> new EditionFile(UNKNOWN, new SharedCodes(Map.of(), false), Set.of(), Set.of(), false));
    }

    /** Returns whether the file could be read at all. */
    boolean isKnown() {
        return edition != UNKNOWN && parametersKnown;
    }

    private static EditionFile of(YamlEntry entry) {
        var parameters = ParameterEntries.read(entry);
        var edition = new Edition(
                entry.read(YEAR, 0, " 2000 至 2099 的四位年份", EditionFile::year),
                entry.name("title", NameKind.LABEL),
                township(entry),
                entry.name("issuer", NameKind.LABEL),
                frame(entry),
                entry.name("addressee", NameKind.LABEL),
                entry.read("release", "", "以 .xlsx 结尾的文件名", EditionFile::fileName),
                entry.read("wording", false, " exact 或 approximate", EditionFile::wording),
                entry.read("deadline", LocalDate.EPOCH, "日期，如 2024-01-10", EditionFile::date),
                entry.name("template", NameKind.LABEL),
                entry.read("fold", 0, " 1 至 999999 的整数", EditionFile::count),
                parameters.values(),
                ConversionEntries.read(entry));
        entry.check("release", edition.releaseName(), NameKind.FILE);
        var doubtful = new LinkedHashSet<>(parameters.doubtful());
        doubtful.addAll(requireItsYear(entry, parameters, edition));
        var codes = new LinkedHashMap<String, CodeList>();
        var lists = entry.entry(CODES);
        lists.ifPresent(all -> all.keys().forEach(name -> codes.put(name, CodeListEntry.read(all, name))));
        var parametersKnown = entry.has(ParameterEntries.KEY)
                ? entry.node(ParameterEntries.KEY)
                        .filter(MappingNode.class::isInstance)
                        .isPresent()
                : !entry.isMisspelt(ParameterEntries.KEY);
        var ofTownship = entry.texts(OF_TOWNSHIP);
        ofTownship.stream()
                .filter(name -> parametersKnown && !edition.parameters().containsKey(name))
                .forEach(name -> entry.fault(
                        OF_TOWNSHIP,
                        "没有“%s”这个参数%s"
                                .formatted(
                                        name,
                                        Names.suggestion(
                                                name, edition.parameters().keySet()))));
        inForce(entry);
        entry.finished();
        return new EditionFile(
                edition,
                new SharedCodes(codes, lists.isPresent() || !entry.has(CODES) && !entry.isMisspelt(CODES)),
                new LinkedHashSet<>(ofTownship),
                doubtful,
                parametersKnown);
    }

    /** Requires that everything else that states the year states the same one; returns the parameters that do not. */
    private static Set<String> requireItsYear(YamlEntry entry, ParameterEntries parameters, Edition edition) {
        var year = edition.year();
        if (year == 0) {
            return Set.of();
        }
        var faults = new LinkedHashMap<String, String>();
        parameters.named("报告年度").ifPresent(told -> {
            if (!(told.getValue() instanceof BigDecimal number && number.compareTo(BigDecimal.valueOf(year)) == 0)) {
                faults.put(told.getKey(), "报告年度写的是 %s，本年是 %d（year）".formatted(told.getValue(), year));
            }
        });
        parameters.named("报告期末").ifPresent(told -> {
            if (!(told.getValue() instanceof LocalDate end && end.getYear() == year)) {
                faults.put(told.getKey(), "报告期末写的是 %s，不在 %d 年（year）".formatted(told.getValue(), year));
            }
        });
        entry.entry(ParameterEntries.KEY).ifPresent(all -> faults.forEach(all::fault));
        requireDeadline(entry, parameters, edition);
        return faults.keySet();
    }

    private static void requireDeadline(YamlEntry entry, ParameterEntries parameters, Edition edition) {
        var year = edition.year();
        var deadline = edition.deadline();
        if (deadline.equals(LocalDate.EPOCH)) {
            return;
        } else if (deadline.getYear() < year) {
            entry.fault("deadline", "截止日期 %s 在 %d 年（year）以前，各单位都会成为迟报".formatted(deadline, year));
        } else if (parameters.named("报告期末").map(Map.Entry::getValue).orElse(null) instanceof LocalDate end
                && end.getYear() == year
                && deadline.isBefore(end)) {
            entry.fault("deadline", "截止日期 %s 在报告期末 %s 以前，各单位还没有全年的数".formatted(deadline, end));
        }
    }

    /** Requires a valid value of the key. The choice of a year checks whether it is in force. */
    private static void inForce(YamlEntry entry) {
        if (entry.has(IN_FORCE)) {
            entry.read(IN_FORCE, "", "施行的年份，或者 no（起草）", EditionFile::force);
        }
    }

    private static Optional<String> force(String text) {
        return Optional.of(text).filter(said -> said.equals(DRAFT) || year(said).isPresent());
    }

    private static Township township(YamlEntry entry) {
        return entry.entry("township")
                .map(town -> {
                    var township = TownshipFile.township(town);
                    town.finished();
                    return township;
                })
                .orElseGet(() -> {
                    entry.text("township");
                    return UNKNOWN.township();
                });
    }

    static Frame frame(YamlEntry entry) {
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

    /** Returns whether a number is a year, and not the replacement for an unreadable one. */
    static boolean isYear(int number) {
        return year(Integer.toString(number)).isPresent();
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

    static Optional<BigDecimal> factor(String text) {
        return Optional.of(text)
                .filter(number -> number.matches("\\d+(\\.\\d+)?"))
                .map(BigDecimal::new)
                .filter(factor -> factor.signum() > 0);
    }
}
