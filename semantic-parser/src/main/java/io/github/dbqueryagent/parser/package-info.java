/** The embedded engine: from a question to SQL with no model. */
@NullMarked
package io.github.dbqueryagent.parser;

import org.jspecify.annotations.NullMarked;
