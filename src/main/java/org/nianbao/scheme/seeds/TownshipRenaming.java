package org.nianbao.scheme.seeds;

import org.nianbao.scheme.Narrative;
import org.nianbao.scheme.Township;

/** What is said in the name of one township, as it is said in the name of another. */
record TownshipRenaming(Township from, Township to) {

    /** A text with the names of the one township and its county in the place of those of the other. */
    String of(String text) {
        return text.replace(from.name(), to.name()).replace(from.county(), to.county());
    }

    /** The report under the name of the one township; its sentences are those of all. */
    Narrative of(Narrative narrative) {
        return new Narrative(
                of(narrative.file()), of(narrative.title()), of(narrative.opening()), narrative.chapters());
    }
}
