package org.nianbao.submission;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The findings of comparing the submissions that count with each other (跨村审核).
 *
 * @param township findings that concern no unit in particular; they have no cells
 * @param units by division code: the findings for each unit, at its own cells and without another unit's rows
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

    /** Returns the findings for the unit with a division code. */
    public List<Finding> of(String unitCode) {
        return units.getOrDefault(unitCode, List.of());
    }

    /** Returns all findings: the township's first, then each unit's, by their codes. */
    public Stream<Finding> all() {
        return Stream.concat(township.stream(), units.values().stream().flatMap(List::stream));
    }
}
