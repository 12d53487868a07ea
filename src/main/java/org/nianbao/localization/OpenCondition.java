package org.nianbao.localization;

import java.util.BitSet;

/**
 * A condition of which only the present truth is known. Once one of its cells may change it may hold as well as not: what
 * follows from it is given up, never invented.
 */
public record OpenCondition(boolean holds, BitSet cells) implements Proposition {

    @Override
    public Proposition negated() {
        return new OpenCondition(!holds, cells);
    }
}
