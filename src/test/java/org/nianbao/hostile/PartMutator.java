package org.nianbao.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.fixtures.RawXlsx;

/** Changes parts of an .xlsx as XML: tags are lost, doubled and moved, values are extreme, parts are cut, gone or renamed. */
record PartMutator(RawXlsx sound) implements Fuzz.Mutator {

    private static final Pattern TAG = Pattern.compile("<[^>]+>");
    private static final Pattern ELEMENT = Pattern.compile("<(\\w+)[^>]*?(?:/>|>[^<]*</\\1>)");
    private static final Pattern VALUE = Pattern.compile("(?<==\")[^\"]*(?=\")|(?<=>)[^<>]+(?=<)");
    private static final Pattern TYPE = Pattern.compile("(?<= t=\")[^\"]*(?=\")");

    private static final List<String> TYPES = List.of("s", "str", "b", "e", "d", "n", "inlineStr", "x", "");

    private static final List<String> EXTREMES = List.of(
            "",
            "0",
            "-1",
            "2147483647",
            "-2147483648",
            "99999999999999999999",
            "1e308",
            "1E+400",
            "NaN",
            "0x10",
            "A0",
            "XFD1048576",
            "XFE1048577",
            "A1:XFD1048576",
            "/",
            "..",
            "/xl/workbook.xml",
            "../../../etc/passwd",
            "file:///etc/passwd",
            "http://127.0.0.1:9/",
            "%00",
            "=1+1",
            "_x0000_",
            "&#0;",
            "&lt;",
            "\uffff",
            "\ud83d\ude00",
            " ",
            "年".repeat(40_000));

    @Override
    public byte[] mutated(Random random) {
        var parts = mutatedParts(random);
        return random.nextInt(20) == 0 ? ByteMutator.once(parts.bytes(), random) : parts.bytes();
    }

    RawXlsx mutatedParts(Random random) {
        var parts = sound.copy();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            mutate(parts, any(parts.names(), random), random);
        }
        return parts;
    }

    private static void mutate(RawXlsx parts, String name, Random random) {
        switch (random.nextInt(14)) {
            case 0 -> parts.without(name);
            case 1 -> parts.part(any(parts.names(), random), parts.text(name));
            case 2 ->
                parts.part(name.toUpperCase(java.util.Locale.ROOT) + "2", parts.text(name))
                        .without(name);
            case 3 -> parts.part(name, ByteMutator.once(parts.text(name).getBytes(StandardCharsets.UTF_8), random));
            case 4 -> parts.change(name, text -> text.substring(0, random.nextInt(text.length() + 1)));
            default -> parts.change(name, text -> mutated(text, random));
        }
    }

    private static String mutated(String text, Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> with(TAG, text, random, tag -> "");
            case 1 -> with(TAG, text, random, tag -> tag + tag);
            case 2 -> with(ELEMENT, text, random, element -> "");
            case 3 -> with(ELEMENT, text, random, element -> element.repeat(1 + random.nextInt(300)));
            case 4 -> moved(text, random);
            case 5 -> with(TYPE, text, random, type -> any(TYPES, random));
            default -> with(VALUE, text, random, value -> any(EXTREMES, random));
        };
    }

    private interface Change {
        String of(String found);
    }

    /** The text with one of the places that match changed. */
    private static String with(Pattern pattern, String text, Random random, Change change) {
        var places = pattern.matcher(text).results().toList();
        if (places.isEmpty()) {
            return text;
        }
        var place = any(places, random);
        return text.substring(0, place.start()) + change.of(place.group()) + text.substring(place.end());
    }

    private static String moved(String text, Random random) {
        var places = ELEMENT.matcher(text).results().toList();
        if (places.isEmpty()) {
            return text;
        }
        var moved = Matcher.quoteReplacement(any(places, random).group());
        return with(ELEMENT, text.replaceFirst(Pattern.quote(moved), ""), random, element -> element + moved);
    }

    private static <T> T any(List<T> choice, Random random) {
        return choice.get(random.nextInt(choice.size()));
    }
}
