/** SQL as text: characters, tokens, names, and what is wrong with them. */
@NullMarked
package io.github.dbqueryagent.lexing;

import org.jspecify.annotations.NullMarked;
