/** Who asked what, and what was done. */
@NullMarked
package io.github.dbqueryagent.audit;

import org.jspecify.annotations.NullMarked;
