package org.nianbao.workbook.returned;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of an .xlsx, each as its pieces: tags with their attributes, and texts. Other parts are a single piece, their
 * bytes. What order they are in, and what prefixes they have, is left out.
 */
record Parts(Map<String, List<String>> pieces) {

    private static final Pattern POSITION =
            Pattern.compile(" ?\\b(count|localSheetId|activeTab|firstSheet|tabSelected)=[^ >]*");

    static Parts of(byte[] xlsx) {
        var pieces = new TreeMap<String, List<String>>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName().replaceFirst("^/", "");
                pieces.put(name, pieces(name, zip.readAllBytes()));
            }
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return new Parts(pieces);
    }

    private static List<String> pieces(String name, byte[] bytes) throws XMLStreamException {
        if (!name.matches(".*\\.(xml|rels|vml)")) {
            return List.of(Arrays.hashCode(bytes) + " of " + bytes.length);
        }
        var pieces = new ArrayList<String>();
        var xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(bytes));
        while (xml.hasNext()) {
            xml.next();
            if (xml.isStartElement()) {
                pieces.add(tag(xml));
            } else if (xml.isCharacters() && !xml.isWhiteSpace()) {
                pieces.add(xml.getText());
            }
        }
        return pieces;
    }

    private static String tag(XMLStreamReader xml) {
        var attributes = new ArrayList<String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.add(xml.getAttributeLocalName(i) + "=" + xml.getAttributeValue(i));
        }
        attributes.sort(null);
        return "<" + xml.getLocalName() + " " + String.join(" ", attributes) + ">";
    }

    /** What this has and the other lacks, part by part. */
    Map<String, List<String>> missingFrom(Parts other) {
        var missing = new TreeMap<String, List<String>>();
        pieces.forEach((name, mine) -> {
            var theirs = new HashMap<String, Integer>();
            other.pieces.getOrDefault(name, List.of()).forEach(piece -> theirs.merge(piece, 1, Integer::sum));
            var lost = mine.stream()
                    .filter(piece -> theirs.merge(piece, -1, Integer::sum) < 0)
                    .toList();
            if (!lost.isEmpty()) {
                missing.put(name, lost);
            }
        });
        return missing;
    }

    /**
     * The same without what must change when a sheet is added and cells are coloured: how many styles there are, which
     * sheet is where and which of them is seen, how far a sheet reaches, and the style of some cells.
     */
    Parts butForMarks(Set<String> marked) {
        var rest = new TreeMap<String, List<String>>();
        pieces.forEach((name, all) -> rest.put(
                name,
                all.stream()
                        .filter(piece -> !piece.startsWith("<dimension "))
                        .map(piece -> POSITION.matcher(piece).replaceAll(""))
                        .map(piece -> isOneOf(marked, piece) ? piece.replaceFirst(" s=\\d+", "") : piece)
                        .toList()));
        return new Parts(rest);
    }

    /** The same without the numbers of the boxes that notes are shown in, which POI counts on. */
    Parts butForShapes() {
        var rest = new TreeMap<String, List<String>>();
        pieces.forEach((name, all) -> rest.put(
                name,
                all.stream()
                        .map(piece -> piece.replaceFirst(" id=_x0000_s\\d+", ""))
                        .sorted()
                        .toList()));
        return new Parts(rest);
    }

    private static boolean isOneOf(Set<String> marked, String piece) {
        return marked.stream().anyMatch(cell -> piece.startsWith("<c r=" + cell + " "));
    }
}
