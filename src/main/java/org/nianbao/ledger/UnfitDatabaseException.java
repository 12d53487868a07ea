package org.nianbao.ledger;

import java.util.List;

/** The database cannot be worked with as it is; the message says why and what to do, a line for each reason. */
public final class UnfitDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnfitDatabaseException(List<String> faults) {
        super(String.join("\n", faults));
    }
}
