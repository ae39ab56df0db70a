/** What a database holds: tables, columns, keys, comments, samples of values. */
@NullMarked
package io.github.dbqueryagent.schema;

import org.jspecify.annotations.NullMarked;
