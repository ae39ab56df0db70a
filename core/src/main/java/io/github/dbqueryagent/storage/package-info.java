/** The agent's own tables, in a database that it writes to and never asks. */
@NullMarked
package io.github.dbqueryagent.storage;

import org.jspecify.annotations.NullMarked;
