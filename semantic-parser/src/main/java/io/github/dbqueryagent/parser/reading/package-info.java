/** From the parts of a question to the likeliest query: subjects, columns, scores. */
@NullMarked
package io.github.dbqueryagent.parser.reading;

import org.jspecify.annotations.NullMarked;
