/** The pages of the console: each controller asks use cases and hands a template what to show. */
@NullMarked
package org.nianbao.web.page;

import org.jspecify.annotations.NullMarked;
