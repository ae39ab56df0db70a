/** What a query would cost, and whether that is too much. */
@NullMarked
package io.github.dbqueryagent.cost;

import org.jspecify.annotations.NullMarked;
