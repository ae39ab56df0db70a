/** How Trino differs. */
@NullMarked
package io.github.dbqueryagent.dialects.trino;

import org.jspecify.annotations.NullMarked;
