/** What a database holds: tables, columns, keys, comments. */
@NullMarked
package io.github.dbqueryagent.schema;

import org.jspecify.annotations.NullMarked;
