/**
 * The use cases: what somebody can ask of the program, whatever the front end.
 *
 * <p>In: a request with the scheme and the places that it is about. Out: a result, or a {@link
 * org.nianbao.application.Failure} that says what to do. Nothing here knows of a terminal, of options or of pages; {@link
 * org.nianbao.application.json} is how results are told to programs.
 */
@NullMarked
package org.nianbao.application;

import org.jspecify.annotations.NullMarked;
