/**
 * The use cases: what a person can request of the program, whatever the front end.
 *
 * <p>In: a request with the scheme and the places that it concerns. Out: a result, or a {@link
 * org.nianbao.application.Failure} that says what to do. The package knows no terminal, options or pages; {@link
 * org.nianbao.application.json} presents results to programs.
 */
@NullMarked
package org.nianbao.application;

import org.jspecify.annotations.NullMarked;
