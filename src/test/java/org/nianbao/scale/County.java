package org.nianbao.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.nianbao.samples.Elsewhere.Place;

/**
 * A county with its townships and the villages of each.
 *
 * @param prefix the six digits with which all its codes begin
 */
record County(String prefix, Map<Place, List<Place>> townships) {

    /** The county of the register of 2023: 奈曼旗, 16 townships with 381 villages. */
    static final County NAIMAN = new County("150525", register());

    private static final String NOWHERE = "1599%02d";

    /** So many villages: those of the register and, if they are not enough, the same again under codes of nowhere. */
    static List<County> withVillages(int count) {
        var size = NAIMAN.villages();
        return IntStream.rangeClosed(0, (count - 1) / size)
                .mapToObj(copy ->
                        NAIMAN.first(Math.min(size, count - copy * size)).copy(copy))
                .toList();
    }

    /** The first of its townships, so many of them with so many villages each. */
    County small(int townshipCount, int villagesOfEach) {
        var chosen = new LinkedHashMap<Place, List<Place>>();
        townships.entrySet().stream()
                .limit(townshipCount)
                .forEach(township -> chosen.put(
                        township.getKey(),
                        township.getValue().stream().limit(villagesOfEach).toList()));
        return new County(prefix, chosen);
    }

    int villages() {
        return townships.values().stream().mapToInt(List::size).sum();
    }

    private County first(int count) {
        var chosen = new LinkedHashMap<Place, List<Place>>();
        var left = count;
        for (var township : townships.entrySet()) {
            var villages = township.getValue().stream().limit(left).toList();
            left -= villages.size();
            if (!villages.isEmpty()) {
                chosen.put(township.getKey(), villages);
            }
        }
        return new County(prefix, chosen);
    }

    private County copy(int number) {
        return number == 0 ? this : under(NOWHERE.formatted(number));
    }

    private County under(String other) {
        var moved = new LinkedHashMap<Place, List<Place>>();
        townships.forEach((township, villages) -> moved.put(
                under(other, township),
                villages.stream().map(village -> under(other, village)).toList()));
        return new County(other, moved);
    }

    private Place under(String other, Place place) {
        return new Place(other + place.code().substring(prefix.length()), place.name());
    }

    private static Map<Place, List<Place>> register() {
        var townships = new LinkedHashMap<Place, List<Place>>();
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var text = new InputStreamReader(
                        Objects.requireNonNull(County.class.getResourceAsStream("/scale/units-naiman.csv")), UTF_8);
                var lines = format.parse(text)) {
            lines.forEach(line -> townships
                    .computeIfAbsent(
                            new Place(line.get("township"), line.get("township_name")), none -> new ArrayList<>())
                    .add(new Place(line.get("code"), line.get("name"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return townships;
    }
}
