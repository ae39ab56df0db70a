/** From words to the parts of a question, before any column is chosen. */
@NullMarked
package io.github.dbqueryagent.parser.sketch;

import org.jspecify.annotations.NullMarked;
