/**
 * The whole database as text, at one moment, and back again.
 *
 * <p>In and out: SQL, one statement a line, that any client of MariaDB can run.
 */
@NullMarked
package org.nianbao.ledger.dump;

import org.jspecify.annotations.NullMarked;
