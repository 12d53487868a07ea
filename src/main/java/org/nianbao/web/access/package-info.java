/** Who is in front of a page, and what that person may see and do. */
@NullMarked
package org.nianbao.web.access;

import org.jspecify.annotations.NullMarked;
