/** Who may see what. */
@NullMarked
package io.github.dbqueryagent.policy;

import org.jspecify.annotations.NullMarked;
