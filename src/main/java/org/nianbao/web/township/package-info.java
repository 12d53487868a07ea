/** The townships that the console serves, what is uploaded for them, and their runs. */
@NullMarked
package org.nianbao.web.township;

import org.jspecify.annotations.NullMarked;
