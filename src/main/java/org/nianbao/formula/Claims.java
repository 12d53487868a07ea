package org.nianbao.formula;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** The claims that the parts of a formula make, each derived once, however often the formula is tried. */
final class Claims {

    private final Map<Node, Optional<Claim>> known = new IdentityHashMap<>();

    /** Returns the claim that a part makes, if it is one. */
    Optional<Claim> by(Node node) {
        var claim = known.get(node);
        if (claim == null) {
            claim = Claim.by(node);
            known.put(node, claim);
        }
        return claim;
    }
}
