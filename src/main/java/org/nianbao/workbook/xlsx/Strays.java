package org.nianbao.workbook.xlsx;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Tells the entries of a package that are none of its parts: no content type is given to them and no relationship leads to
 * them. Whoever packs a folder anew adds such files ({@code .DS_Store}, {@code __MACOSX}, a text of his own). POI refuses the
 * package for one of them (ECMA-376 part 2, [M1.14]); Excel, WPS and LibreOffice pass over it.
 */
final class Strays {

    private final Set<String> extensions = new HashSet<>();
    private final Set<String> typed = new HashSet<>();
    private final Set<String> targets = new HashSet<>();

    /** Notes to which parts a package gives a type. */
    void readTypes(XmlPart types) throws IOException {
        while (types.next()) {
            if (types.starts("Default")) {
                extensions.add(lower(types.attribute("Extension", "")));
            } else if (types.starts("Override")) {
                typed.add(lower(types.attribute("PartName", "")).replaceFirst("^/", ""));
            }
        }
    }

    /** Notes where relationships lead, by the last name alone: what might be a part is left to POI. */
    void readRelationships(XmlPart relationships) throws IOException {
        while (relationships.next()) {
            if (relationships.starts("Relationship")) {
                targets.add(lastName(lower(relationships.attribute("Target", ""))));
            }
        }
    }

    boolean contain(String entry) {
        var name = lower(entry);
        return !typed.contains(name) && !extensions.contains(extension(name)) && !targets.contains(lastName(name));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String lastName(String path) {
        return path.replaceFirst("^.*[/\\\\]", "");
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
