/** Conversations: what was asked before, and what came of it. */
@NullMarked
package io.github.dbqueryagent.session;

import org.jspecify.annotations.NullMarked;
