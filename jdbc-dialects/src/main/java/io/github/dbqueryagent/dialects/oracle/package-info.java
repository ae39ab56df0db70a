/** How Oracle differs. */
@NullMarked
package io.github.dbqueryagent.dialects.oracle;

import org.jspecify.annotations.NullMarked;
