/** How a database would carry out a statement. */
@NullMarked
package io.github.dbqueryagent.plan;

import org.jspecify.annotations.NullMarked;
