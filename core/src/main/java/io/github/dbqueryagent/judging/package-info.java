/** A model's word on questions. */
@NullMarked
package io.github.dbqueryagent.judging;

import org.jspecify.annotations.NullMarked;
