package org.nianbao.scheme.seeds;

import java.util.Map;
import java.util.Optional;
import org.nianbao.formula.Names;
import org.nianbao.scheme.CodeList;

/**
 * The code lists that several forms share.
 *
 * @param known whether all of them are known; if not, every requested list may be one of the unknown ones
 */
record SharedCodes(Map<String, CodeList> lists, boolean known) {

    /** Returns the list of that name. */
    Optional<CodeList> list(String name) {
        return Optional.ofNullable(lists.get(name))
                .or(() -> known ? Optional.empty() : Optional.of(CodeListEntry.UNKNOWN));
    }

    /** Returns the rest of a message about a missing list. */
    String suggestion(String name) {
        return Names.suggestion(name, lists.keySet());
    }
}
