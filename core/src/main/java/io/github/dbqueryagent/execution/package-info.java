/** From approved SQL to rows, within limits. */
@NullMarked
package io.github.dbqueryagent.execution;

import org.jspecify.annotations.NullMarked;
