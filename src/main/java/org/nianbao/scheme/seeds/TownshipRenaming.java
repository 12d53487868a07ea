package org.nianbao.scheme.seeds;

import org.nianbao.scheme.Narrative;
import org.nianbao.scheme.Township;

/** Replaces the names of one township by those of another. */
record TownshipRenaming(Township from, Township to) {

    /** Returns a text with the names of the other township and its county. */
    String of(String text) {
        return text.replace(from.name(), to.name()).replace(from.county(), to.county());
    }

    /** Returns the report with the name of the other township; its sentences are the same for all. */
    Narrative of(Narrative narrative) {
        return new Narrative(
                of(narrative.file()), of(narrative.title()), of(narrative.opening()), narrative.chapters());
    }
}
