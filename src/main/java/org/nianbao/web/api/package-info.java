/** The interface for programs (接口): the same use cases and answers as those of the commands, over HTTP with a token. */
@NullMarked
package org.nianbao.web.api;

import org.jspecify.annotations.NullMarked;
