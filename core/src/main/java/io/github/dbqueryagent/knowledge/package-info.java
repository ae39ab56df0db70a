/** What the host teaches: examples, business terms, metrics. */
@NullMarked
package io.github.dbqueryagent.knowledge;

import org.jspecify.annotations.NullMarked;
