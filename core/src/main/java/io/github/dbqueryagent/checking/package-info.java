/** Statements and questions of a host's own, put through the guard without a database or a model. */
@NullMarked
package io.github.dbqueryagent.checking;

import org.jspecify.annotations.NullMarked;
