/** How H2 differs. */
@NullMarked
package io.github.dbqueryagent.dialects.h2;

import org.jspecify.annotations.NullMarked;
