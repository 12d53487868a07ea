/**
 * The MariaDB server that the program brings along.
 *
 * <p>In: a folder. Out: a running server on the loopback address, reachable with an account and a password of its own,
 * shared by all programs that use the folder, which ends with the last of them, however that happens. Knows nothing of what
 * is kept in it.
 */
@NullMarked
package org.nianbao.server;

import org.jspecify.annotations.NullMarked;
