/** How what a database holds is read: the schema in a fixed number of statements, and samples of values. */
@NullMarked
package io.github.dbqueryagent.extraction;

import org.jspecify.annotations.NullMarked;
