package org.nianbao.cli;

import java.io.PrintStream;

/**
 * Where a command writes to.
 *
 * @param out data, and nothing else
 * @param err messages and progress
 * @param interactive whether a person watches
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {}
