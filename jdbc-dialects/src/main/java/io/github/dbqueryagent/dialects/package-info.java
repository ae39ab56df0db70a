/** How each database differs, as data and a small class. */
@NullMarked
package io.github.dbqueryagent.dialects;

import org.jspecify.annotations.NullMarked;
