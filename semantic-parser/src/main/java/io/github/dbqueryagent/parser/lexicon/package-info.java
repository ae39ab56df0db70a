/** The names of one schema, as words that a question may use for them. */
@NullMarked
package io.github.dbqueryagent.parser.lexicon;

import org.jspecify.annotations.NullMarked;
