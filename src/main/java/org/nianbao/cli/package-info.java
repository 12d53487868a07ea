/**
 * The commands: what a person types, and what the program prints.
 *
 * <p>In: arguments. Out: data on the standard output, everything else on the standard error, and an {@linkplain
 * org.nianbao.application.Exit exit code}.
 */
@NullMarked
package org.nianbao.cli;

import org.jspecify.annotations.NullMarked;
