/**
 * The console: pages over the use cases, for people with a browser.
 *
 * <p>Every action is an ordinary form and works without JavaScript; htmx only makes it quicker. GET changes nothing.
 * {@link org.nianbao.web.access} decides who sees what, {@link org.nianbao.web.page} has the pages.
 */
@NullMarked
package org.nianbao.web;

import org.jspecify.annotations.NullMarked;
