/** From words to the likeliest query: segments, readings, scores. */
@NullMarked
package io.github.dbqueryagent.parser.reading;

import org.jspecify.annotations.NullMarked;
