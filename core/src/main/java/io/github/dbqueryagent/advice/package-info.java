/** What an asker is told of a plan, and what would make it cheaper. */
@NullMarked
package io.github.dbqueryagent.advice;

import org.jspecify.annotations.NullMarked;
