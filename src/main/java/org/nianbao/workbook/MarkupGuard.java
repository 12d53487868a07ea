package org.nianbao.workbook;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Stops the reading of a part that would make its parser fetch, expand, or remember without end.
 *
 * <p>The parser keeps all tags that are open, and every name that it has met, among which it takes ever longer to find one.
 */
final class MarkupGuard {

    private final XMLStreamReader reader;

    /** A name is the same object whenever it comes. */
    private final Set<String> names = Collections.newSetFromMap(new IdentityHashMap<>());

    private int depth;

    MarkupGuard(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Looks at the event that the reader is at. */
    void see(int event) throws RefusedException {
        switch (event) {
            case XMLStreamConstants.DTD -> throw new RefusedException(Refusal.SUSPICIOUS, "含有 DOCTYPE 声明");
            case XMLStreamConstants.START_ELEMENT -> enter();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {}
        }
    }

    private void enter() throws RefusedException {
        depth++;
        if (depth > Limits.DEPTH) {
            throw new RefusedException(Refusal.SUSPICIOUS, "标签嵌套超过 %d 层".formatted(Limits.DEPTH));
        }
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        if (names.size() > Limits.NAMES) {
            throw new RefusedException(Refusal.SUSPICIOUS, "标签和属性超过 %d 种".formatted(Limits.NAMES));
        }
    }
}
