/** Notices about a run in words, the same for every front end. */
@NullMarked
package org.nianbao.application.notice;

import org.jspecify.annotations.NullMarked;
