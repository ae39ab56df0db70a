/** How DuckDB differs. */
@NullMarked
package io.github.dbqueryagent.dialects.duckdb;

import org.jspecify.annotations.NullMarked;
