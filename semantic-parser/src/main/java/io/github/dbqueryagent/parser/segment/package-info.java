/** Cuts a question into words that mean one thing together: names, values, numbers, periods, phrases. */
@NullMarked
package io.github.dbqueryagent.parser.segment;

import org.jspecify.annotations.NullMarked;
