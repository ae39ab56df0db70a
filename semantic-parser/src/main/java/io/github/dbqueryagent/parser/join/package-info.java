/** How the tables of one schema hang together. */
@NullMarked
package io.github.dbqueryagent.parser.join;

import org.jspecify.annotations.NullMarked;
