/**
 * Who may use the console, and who did what there: the accounts of staff, the links of units, and the record of
 * activities. Nothing here is part of the statistics.
 */
@NullMarked
package org.nianbao.ledger.access;

import org.jspecify.annotations.NullMarked;
