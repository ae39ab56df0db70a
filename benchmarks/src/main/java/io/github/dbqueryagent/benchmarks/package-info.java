/** What a question costs, measured. */
@NullMarked
package io.github.dbqueryagent.benchmarks;

import org.jspecify.annotations.NullMarked;
