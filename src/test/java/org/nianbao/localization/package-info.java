/** Error localization is held against brute force, and against the simulation of a paper. */
@NullMarked
package org.nianbao.localization;

import org.jspecify.annotations.NullMarked;
