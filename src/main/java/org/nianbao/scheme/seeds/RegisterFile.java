package org.nianbao.scheme.seeds;

import static java.util.function.Predicate.not;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Unit;

/** {@code units.csv}: one unit a line, its aliases parted by {@code ；}. */
final class RegisterFile {

    static final String NAME = "units.csv";

    private final Faults faults;
    private final Map<String, Unit> byCode = new LinkedHashMap<>();
    private final Map<String, Unit> byName = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private RegisterFile(Faults faults) {
        this.faults = faults;
    }

    static RegisterFile read(SeedFiles files, Faults faults) {
        var file = new RegisterFile(faults);
        files.csv(NAME, "code", "name", "kind", "aliases").forEach(file::add);
        return file;
    }

    /** The units, in the order of the file. */
    List<Unit> units() {
        return List.copyOf(byCode.values());
    }

    Optional<Unit> unit(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Requires that there is something to send for the kind of each unit. */
    void requireKinds(Set<String> kinds) {
        units().stream()
                .filter(unit -> !kinds.contains(unit.kind()))
                .forEach(unit -> faults.add(
                        NAME,
                        line(unit),
                        "没有“%s”这一类单位的报表，类别应是%s之一".formatted(unit.kind(), String.join("、", new TreeSet<>(kinds)))));
    }

    /** The line that a unit stands in. */
    int line(Unit unit) {
        return lines.getOrDefault(unit.code(), 0);
    }

    private void add(SeedFiles.Line line) {
        var aliases = Arrays.stream(line.value("aliases").split("；"))
                .map(String::strip)
                .filter(not(String::isEmpty))
                .toList();
        var unit = new Unit(line.value("code"), line.value("name"), line.value("kind"), aliases);
        if (!unit.code().matches("\\d{12}")) {
            faults.add(NAME, line.number(), "区划代码应是 12 位数字，写的是“%s”".formatted(unit.code()));
        }
        if (unit.name().isEmpty() || unit.kind().isEmpty()) {
            faults.add(NAME, line.number(), "缺少名称或类别");
        }
        if (byCode.putIfAbsent(unit.code(), unit) != null) {
            faults.add(NAME, line.number(), "区划代码 %s 重复".formatted(unit.code()));
        }
        lines.putIfAbsent(unit.code(), line.number());
        admit(unit.name(), unit, line.number());
        aliases.forEach(alias -> admit(alias, unit, line.number()));
    }

    private void admit(String name, Unit unit, int line) {
        var earlier = byName.putIfAbsent(Names.normalised(name), unit);
        if (earlier != null && !earlier.code().equals(unit.code())) {
            faults.add(NAME, line, "“%s”既指%s又指%s".formatted(name, earlier, unit));
        }
    }
}
