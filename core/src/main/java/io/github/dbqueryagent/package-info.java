/** The agent: what a host builds and asks. */
@NullMarked
package io.github.dbqueryagent;

import org.jspecify.annotations.NullMarked;
