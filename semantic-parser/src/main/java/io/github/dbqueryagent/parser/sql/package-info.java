/** The text of a query in a dialect, with the joins that it needs. */
@NullMarked
package io.github.dbqueryagent.parser.sql;

import org.jspecify.annotations.NullMarked;
