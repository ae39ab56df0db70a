/** How PostgreSQL differs. */
@NullMarked
package io.github.dbqueryagent.dialects.postgresql;

import org.jspecify.annotations.NullMarked;
