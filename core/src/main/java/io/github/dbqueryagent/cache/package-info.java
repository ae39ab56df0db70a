/** Keys to values with a time to live. */
@NullMarked
package io.github.dbqueryagent.cache;

import org.jspecify.annotations.NullMarked;
