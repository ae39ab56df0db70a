/** What prose claims about rows, and whether the rows say so. */
@NullMarked
package io.github.dbqueryagent.claim;

import org.jspecify.annotations.NullMarked;
