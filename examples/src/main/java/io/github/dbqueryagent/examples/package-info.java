/** Small programs that run, one for each task. */
@NullMarked
package io.github.dbqueryagent.examples;

import org.jspecify.annotations.NullMarked;
