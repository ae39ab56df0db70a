/** SQL as a tree: parsed, described, rewritten, rendered. The only package that knows the parser. */
@NullMarked
package io.github.dbqueryagent.sql;

import org.jspecify.annotations.NullMarked;
