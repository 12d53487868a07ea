package org.nianbao.workbook.guard;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Stops the reading of a part that would make its parser fetch, expand, or store without end.
 *
 * <p>The parser keeps all tags that are open, and every name that it has met, among which it takes ever longer to find
 * one.
 */
public final class MarkupGuard {

    private static final int RECENT = 64;

    private final XMLStreamReader reader;

    /** A name is the same object whenever it comes. */
    private final Set<String> names = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Names that are known to be in the set, by their hash: a sheet has few, and has them a hundred thousand times. */
    private final @Nullable String[] recent = new @Nullable String[RECENT];

    private int depth;

    public MarkupGuard(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Checks the current event of the reader; {@code name} is that of the tag if it is one. */
    public void see(int event, String name) throws RefusedFileException {
        switch (event) {
            case XMLStreamConstants.DTD -> throw new RefusedFileException(Refusal.SUSPICIOUS, "含有 DOCTYPE 声明");
            case XMLStreamConstants.START_ELEMENT -> enter(name);
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {}
        }
    }

    private void enter(String name) throws RefusedFileException {
        depth++;
        if (depth > Limits.DEPTH) {
            throw new RefusedFileException(Refusal.SUSPICIOUS, "标签嵌套超过 %d 层".formatted(Limits.DEPTH));
        }
        add(name);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            add(reader.getAttributeLocalName(i));
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private void add(String name) throws RefusedFileException {
        var place = name.hashCode() & RECENT - 1;
        if (recent[place] == name) {
            return;
        }
        recent[place] = name;
        names.add(name);
        if (names.size() > Limits.NAMES) {
            throw new RefusedFileException(Refusal.SUSPICIOUS, "标签和属性超过 %d 种".formatted(Limits.NAMES));
        }
    }
}
