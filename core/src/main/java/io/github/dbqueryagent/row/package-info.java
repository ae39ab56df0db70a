/** Which rows of a table may be seen. */
@NullMarked
package io.github.dbqueryagent.row;

import org.jspecify.annotations.NullMarked;
