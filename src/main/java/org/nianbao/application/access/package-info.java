/** Who may use the console: accounts of staff, links of units, and the record of what each did. */
@NullMarked
package org.nianbao.application.access;

import org.jspecify.annotations.NullMarked;
