package org.nianbao.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nianbao.samples.Elsewhere;
import org.nianbao.samples.Elsewhere.Place;
import org.nianbao.samples.Elsewhere.Sent;

/**
 * Writes the folders of many townships and the workbooks of all their units:
 *
 * <pre>
 * townships/2023/150525100000 大沁他拉镇/township.yaml, units.csv, approved.csv
 * inbox/2023/150525100000 大沁他拉镇/150525100200 光明村委会.xlsx
 * </pre>
 *
 * <p>One village in twenty has made a mistake for which its workbook is returned. Nobody in these files exists.
 */
public final class Townships {

    private static final int ONE_FAULTY_IN = 20;

    private final Path folder;
    private int files;
    private long bytes;

    private Townships(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: Townships <target folder> <number of villages>");
        }
        System.out.println(write(Path.of(arguments[0]), Integer.parseInt(arguments[1])));
    }

    /** Writes the townships of so many villages below a folder, and answers what was written. */
    public static String write(Path folder, int villages) throws IOException {
        return write(folder, County.withVillages(villages));
    }

    /** Writes some townships with so many villages each. */
    public static String write(Path folder, int townships, int villagesOfEach) throws IOException {
        return write(folder, List.of(County.NAIMAN.small(townships, villagesOfEach)));
    }

    /**
     * Writes {@code county.yaml} of the county that some townships in a folder belong to.
     *
     * @param townships so many, as they were written
     */
    public static void writeCounty(Path folder, int townships) throws IOException {
        var text = new StringBuilder("name: 奈曼旗\ncode: \"150525000000\"\nabove: 通辽市\naddressee: 通辽市统计局\ntownships:\n");
        County.NAIMAN
                .small(townships, 0)
                .townships()
                .keySet()
                .forEach(township -> text.append("  \"%s\": %s\n".formatted(township.code(), township.name())));
        Files.writeString(folder.resolve("townships/2023/county.yaml"), text);
    }

    private static String write(Path folder, List<County> counties) throws IOException {
        var start = System.nanoTime();
        var written = new Townships(folder);
        for (var county : counties) {
            for (var township : county.townships().entrySet()) {
                written.write(county, township.getKey(), township.getValue());
            }
        }
        return "%d townships, %d workbooks, %.1f MB, %.1f s"
                .formatted(
                        counties.stream()
                                .mapToInt(county -> county.townships().size())
                                .sum(),
                        written.files,
                        written.bytes / 1e6,
                        (System.nanoTime() - start) / 1e9);
    }

    private void write(County county, Place township, List<Place> villages) throws IOException {
        var elsewhere = new Elsewhere(township, villages);
        var own = Files.createDirectories(folder.resolve("townships/2023").resolve(name(township)));
        Files.writeString(own.resolve("township.yaml"), yaml(township, elsewhere));
        Files.writeString(own.resolve("units.csv"), units(township, villages));
        Files.writeString(own.resolve("approved.csv"), elsewhere.approved());
        var inbox = Files.createDirectories(inbox(township));
        var model = new Place(County.NAIMAN.prefix() + township.code().substring(6), township.name());
        if (!model.equals(township)
                && villages.size()
                        == County.NAIMAN
                                .townships()
                                .getOrDefault(model, List.of())
                                .size()) {
            copy(inbox(model), county, inbox);
            return;
        }
        for (var i = 0; i < villages.size(); i++) {
            put(inbox, i % ONE_FAULTY_IN == ONE_FAULTY_IN - 1 ? elsewhere.faultyVillage(i) : elsewhere.village(i));
        }
        put(inbox, elsewhere.office());
    }

    /** Takes the workbooks of the county of the register for those of another, which is quicker than to make them. */
    private void copy(Path model, County county, Path inbox) throws IOException {
        var from = County.NAIMAN.prefix();
        try (var workbooks = Files.list(model)) {
            for (var workbook : workbooks.sorted().toList()) {
                var bytes = Elsewhere.inCounty(Files.readAllBytes(workbook), from, county.prefix());
                put(inbox, new Sent(workbook.getFileName().toString().replace(from, county.prefix()), bytes));
            }
        }
    }

    private Path inbox(Place township) {
        return folder.resolve("inbox/2023").resolve(name(township));
    }

    /** What the folders of a township are called. */
    static String name(Place township) {
        return township.code() + " " + township.name();
    }

    private static String yaml(Place township, Elsewhere elsewhere) {
        var text = new StringBuilder(
                "name: %s\ncode: \"%s\"\ncounty: 奈曼旗\nparameters:\n".formatted(township.name(), township.code()));
        elsewhere.parameters().forEach((name, value) -> text.append("  %s: %s\n".formatted(name, value)));
        return text.toString();
    }

    private static String units(Place township, List<Place> villages) {
        var text = new StringBuilder("code,name,kind,aliases\n");
        villages.forEach(village -> text.append("%s,%s,嘎查村,\n".formatted(village.code(), village.name())));
        return text.append("%s,%s本级,镇本级,%s人民政府\n".formatted(township.code(), township.name(), township.name()))
                .toString();
    }

    private void put(Path inbox, Sent sent) throws IOException {
        Files.write(inbox.resolve(sent.name()), sent.bytes());
        files++;
        bytes += sent.bytes().length;
    }
}
