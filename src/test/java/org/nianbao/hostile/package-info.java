/** Files that attack their reader, the answer that each is to get, and workbooks with bytes changed at random. */
@NullMarked
package org.nianbao.hostile;

import org.jspecify.annotations.NullMarked;
