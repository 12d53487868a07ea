package org.nianbao.scheme.seeds;

import static java.util.function.Predicate.not;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Unit;

/** {@code units.csv}: one unit a line, its aliases separated by {@code ；}. */
final class RegisterFile {

    static final String NAME = "units.csv";

    /** The most units; a township has a few dozen, and each has a column in the release. */
    private static final int MOST_UNITS = 1_000;

    private static final Pattern BETWEEN = Pattern.compile("[;,，、]");

    private final FaultCollector faults;
    private final Map<String, Unit> byCode = new LinkedHashMap<>();
    private final Map<String, Unit> byName = new HashMap<>();
    private final Set<Unit> ofUnknownKind = new HashSet<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private boolean whole;

    private RegisterFile(FaultCollector faults) {
        this.faults = faults;
    }

    static RegisterFile read(SeedFiles files, FaultCollector faults) {
        var file = new RegisterFile(faults);
        var before = faults.count();
        files.csv(NAME, "code", "name", "kind", "aliases").forEach(file::add);
        if (faults.count() == before && file.byCode.isEmpty()) {
            faults.add(NAME, 0, "没有一个单位");
        }
        if (file.byCode.size() > MOST_UNITS) {
            faults.add(NAME, 0, "有 %,d 个单位，最多 %,d 个".formatted(file.byCode.size(), MOST_UNITS));
        }
        file.whole = faults.count() == before;
        return file;
    }

    /** Returns whether every unit could be read; if not, an unknown code may be one of those that could not. */
    boolean isWhole() {
        return whole;
    }

    /** Returns the units, in the order of the file. */
    List<Unit> units() {
        return List.copyOf(byCode.values());
    }

    Optional<Unit> unit(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Requires that each unit's kind has something to send. */
    void requireKinds(Set<String> kinds) {
        units().stream().filter(unit -> !kinds.contains(unit.kind())).forEach(unit -> {
            ofUnknownKind.add(unit);
            faults.add(
                    NAME,
                    line(unit),
                    "没有“%s”这一类单位的报表，类别应是%s之一%s"
                            .formatted(
                                    unit.kind(),
                                    String.join("、", new TreeSet<>(kinds)),
                                    Names.suggestion(unit.kind(), kinds)));
        });
    }

    /** Returns the units whose forms are unknown. */
    Set<Unit> ofUnknownKind() {
        return ofUnknownKind;
    }

    /** Returns the line of a unit. */
    int line(Unit unit) {
        return lines.getOrDefault(unit.code(), 0);
    }

    private void add(SeedTable.Line line) {
        var aliases = Arrays.stream(line.value("aliases").split("；"))
                .map(String::strip)
                .filter(not(String::isEmpty))
                .toList();
        var unit = new Unit(line.value("code"), line.value("name"), line.value("kind"), aliases);
        if (!unit.code().matches("\\d{12}")) {
            faults.add(NAME, line.number(), "区划代码应是 12 位数字，写的是“%s”%s".formatted(unit.code(), cause(unit.code())));
        }
        if (unit.name().isEmpty() || unit.kind().isEmpty()) {
            faults.add(NAME, line.number(), "缺少名称或类别");
        }
        check(unit.name(), NameKind.FILE, line);
        check(unit.kind(), NameKind.LABEL, line);
        aliases.forEach(alias -> check(alias, NameKind.LABEL, line));
        aliases.stream()
                .filter(alias -> BETWEEN.matcher(alias).find())
                .forEach(alias -> faults.add(NAME, line.number(), "别名“%s”里有逗号、顿号或半角分号，各别名之间要用“；”".formatted(alias)));
        if (byCode.putIfAbsent(unit.code(), unit) != null) {
            faults.add(NAME, line.number(), "区划代码 %s 重复".formatted(unit.code()));
        }
        lines.putIfAbsent(unit.code(), line.number());
        admit(unit.name(), unit, line.number());
        aliases.forEach(alias -> admit(alias, unit, line.number()));
    }

    private void check(String name, NameKind kind, SeedTable.Line line) {
        if (!name.isEmpty()) {
            kind.complaint(name)
                    .ifPresent(complaint -> faults.add(NAME, line.number(), "“%s”%s".formatted(name, complaint)));
        }
    }

    /** Returns the usual cause of such a code. */
    private static String cause(String code) {
        if (code.matches("(?i)\\d(\\.\\d+)?E\\+?\\d+")) {
            return "，是 Excel 按数字存的，末几位已经丢失；请把这一栏设为文本，重新填写";
        }
        return code.matches("\\d+") ? "，有 %d 位".formatted(code.length()) : "";
    }

    private void admit(String name, Unit unit, int line) {
        var earlier = byName.putIfAbsent(NameKind.alike(name), unit);
        if (earlier != null && !earlier.code().equals(unit.code())) {
            var isSame = NameKind.alike(earlier.name()).equals(NameKind.alike(unit.name()));
            faults.add(
                    NAME,
                    line,
                    isSame
                            ? "名称“%s”和第%d行的一样，程序分不清；请改正其中一个".formatted(unit.name(), line(earlier))
                            : "“%s”既指%s又指%s".formatted(name, earlier, unit));
        }
    }
}
