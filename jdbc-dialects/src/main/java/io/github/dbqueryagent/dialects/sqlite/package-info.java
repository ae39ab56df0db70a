/** How SQLite differs. */
@NullMarked
package io.github.dbqueryagent.dialects.sqlite;

import org.jspecify.annotations.NullMarked;
