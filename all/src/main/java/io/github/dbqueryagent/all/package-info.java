/** Holds nothing: this artifact is there for its dependencies. */
@NullMarked
package io.github.dbqueryagent.all;

import org.jspecify.annotations.NullMarked;
