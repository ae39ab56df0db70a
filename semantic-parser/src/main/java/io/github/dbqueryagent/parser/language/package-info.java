/** Words, numbers, dates and phrases of a question, before any schema is looked at. */
@NullMarked
package io.github.dbqueryagent.parser.language;

import org.jspecify.annotations.NullMarked;
