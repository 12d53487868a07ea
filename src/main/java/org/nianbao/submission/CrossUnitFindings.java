package org.nianbao.submission;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was found when the submissions that count were held against each other (跨村审核).
 *
 * @param township what concerns no unit in particular; such findings have no cells
 * @param units by division code: what each unit is told, at its own cells and without another unit's rows
 */
public record CrossUnitFindings(List<Finding> township, Map<String, List<Finding>> units) {

    public static final CrossUnitFindings NOTHING = new CrossUnitFindings(List.of(), Map.of());

    public CrossUnitFindings {
        township = List.copyOf(township);
        units = units.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(toMap(
                        Map.Entry::getKey, entry -> List.copyOf(entry.getValue()), (a, b) -> a, LinkedHashMap::new));
    }

    /** What the unit with a division code is told. */
    public List<Finding> of(String unitCode) {
        return units.getOrDefault(unitCode, List.of());
    }

    /** All of it: the township's first, then each unit's, by their codes. */
    public Stream<Finding> all() {
        return Stream.concat(township.stream(), units.values().stream().flatMap(List::stream));
    }
}
