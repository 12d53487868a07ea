package org.nianbao.workbook.xlsx;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.nianbao.workbook.cell.Cargo;
import org.nianbao.workbook.cell.Links;

/**
 * Finds what an .xlsx carries, by the names and content types of its parts and by the types of its relationships.
 * Either can be forged; programs use the one or the other.
 */
final class XlsxCargo {

    /** Words in the path of a part, and in the content type of one. */
    private static final Map<String, Cargo> PARTS = Map.ofEntries(
            Map.entry("vbaproject", Cargo.MACROS),
            Map.entry("vbadata", Cargo.MACROS),
            Map.entry("/customui/", Cargo.MACROS),
            Map.entry("/usercustomization/", Cargo.MACROS),
            Map.entry("macrosheet", Cargo.MACRO_SHEETS),
            Map.entry("activex", Cargo.CONTROLS),
            Map.entry("/embeddings/", Cargo.OBJECTS),
            Map.entry("oleobject", Cargo.OBJECTS),
            Map.entry("webextension", Cargo.ADD_INS),
            Map.entry("externallink", Cargo.LINKS),
            Map.entry("/querytables/", Cargo.QUERIES),
            Map.entry("/xl/connections.xml", Cargo.QUERIES));

    /** The last words of the types of relationships. */
    private static final Map<String, Cargo> RELATIONSHIPS = Map.ofEntries(
            Map.entry("vbaproject", Cargo.MACROS),
            Map.entry("extensibility", Cargo.MACROS),
            Map.entry("xlmacrosheet", Cargo.MACRO_SHEETS),
            Map.entry("xlintlmacrosheet", Cargo.MACRO_SHEETS),
            Map.entry("control", Cargo.CONTROLS),
            Map.entry("activexcontrolbinary", Cargo.CONTROLS),
            Map.entry("oleobject", Cargo.OBJECTS),
            Map.entry("package", Cargo.OBJECTS),
            Map.entry("webextension", Cargo.ADD_INS),
            Map.entry("webextensiontaskpanes", Cargo.ADD_INS),
            Map.entry("externallink", Cargo.LINKS),
            Map.entry("connections", Cargo.QUERIES),
            Map.entry("querytable", Cargo.QUERIES));

    private XlsxCargo() {}

    static Set<Cargo> of(OPCPackage parts) throws InvalidFormatException {
        var cargo = EnumSet.noneOf(Cargo.class);
        parts.getRelationships().forEach(relationship -> of(relationship).ifPresent(cargo::add));
        for (var part : parts.getParts()) {
            of(part).forEach(cargo::add);
            if (!part.isRelationshipPart()) {
                part.getRelationships().forEach(relationship -> of(relationship).ifPresent(cargo::add));
            }
        }
        return cargo;
    }

    private static Stream<Cargo> of(PackagePart part) {
        var said = (part.getPartName().getName() + " " + part.getContentType()).toLowerCase(Locale.ROOT);
        return PARTS.entrySet().stream()
                .filter(known -> said.contains(known.getKey()))
                .map(Map.Entry::getValue);
    }

    private static Optional<Cargo> of(PackageRelationship relationship) {
        var type = relationship.getRelationshipType().toLowerCase(Locale.ROOT);
        var known = Optional.ofNullable(RELATIONSHIPS.get(type.substring(type.lastIndexOf('/') + 1)));
        return known.isEmpty() && leadsToFile(relationship) ? Optional.of(Cargo.LINKS) : known;
    }

    /** An address of the web or of mail is no file, and is not fetched when the workbook is opened. */
    static boolean leadsToFile(PackageRelationship relationship) {
        return relationship.getTargetMode() == TargetMode.EXTERNAL
                && !(relationship.getRelationshipType().endsWith("/hyperlink")
                        && Links.isOfTheWeb(relationship.getTargetURI().toString()));
    }
}
