/** How databases differ, as data. */
@NullMarked
package io.github.dbqueryagent.dialect;

import org.jspecify.annotations.NullMarked;
