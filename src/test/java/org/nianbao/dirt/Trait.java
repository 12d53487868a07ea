package org.nianbao.dirt;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.nianbao.fixtures.VillageWorkbook;

/**
 * One way in which a workbook is dirty, and what must come of it.
 *
 * @param mess its number in the catalogue of mess
 * @param given what is in the workbook before, besides what a small village reports
 * @param dirt what is done to it
 * @param bytes what is done to the file
 * @param files the names of the files that have it, or only their extensions
 * @param oracle the values that differ from those of the sound workbook ({@code B03!Y3 = 12}), and the findings ({@code
 *     F020 B03!Y3}), in any order
 */
record Trait(
        int mess,
        String name,
        Consumer<VillageWorkbook> given,
        Consumer<VillageWorkbook> dirt,
        UnaryOperator<byte[]> bytes,
        List<String> files,
        List<String> oracle) {

    static final String XLSX = ".xlsx";
    static final String XLS = ".xls";

    /** A trait that workbooks of both files can have. */
    static Trait of(int mess, String name, Consumer<VillageWorkbook> dirt, String... oracle) {
        return new Trait(mess, name, given -> {}, dirt, UnaryOperator.identity(), List.of(XLSX, XLS), sorted(oracle));
    }

    /** The oracle of a line of text, its parts between commas. */
    static String[] parts(String oracle) {
        return Arrays.stream(oracle.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toArray(String[]::new);
    }

    private static List<String> sorted(String... oracle) {
        return Arrays.stream(oracle).sorted().toList();
    }

    Trait given(Consumer<VillageWorkbook> other) {
        return new Trait(mess, name, other, dirt, bytes, files, oracle);
    }

    Trait onlyIn(String file) {
        return new Trait(mess, name, given, dirt, bytes, List.of(file), oracle);
    }

    Trait bytes(UnaryOperator<byte[]> other) {
        return new Trait(mess, name, given, dirt, other, files, oracle);
    }
}
