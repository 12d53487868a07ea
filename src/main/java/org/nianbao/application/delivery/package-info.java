/** What arrives by upload: workbooks, and archives of workbooks, on their way to the inbox. */
@NullMarked
package org.nianbao.application.delivery;

import org.jspecify.annotations.NullMarked;
