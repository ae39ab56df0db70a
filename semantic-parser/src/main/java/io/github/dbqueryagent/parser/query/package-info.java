/** What a question asks for, as a typed tree, and its text in a dialect. */
@NullMarked
package io.github.dbqueryagent.parser.query;

import org.jspecify.annotations.NullMarked;
