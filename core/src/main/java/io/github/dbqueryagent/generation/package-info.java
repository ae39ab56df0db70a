/** From a question to a draft. */
@NullMarked
package io.github.dbqueryagent.generation;

import org.jspecify.annotations.NullMarked;
