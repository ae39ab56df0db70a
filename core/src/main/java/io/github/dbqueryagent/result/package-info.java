/** Rows, in a closed list of Java types. */
@NullMarked
package io.github.dbqueryagent.result;

import org.jspecify.annotations.NullMarked;
