/** The threads that work runs on, and the clock that ends it. */
@NullMarked
package io.github.dbqueryagent.thread;

import org.jspecify.annotations.NullMarked;
