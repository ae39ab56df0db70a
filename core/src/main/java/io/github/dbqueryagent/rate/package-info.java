/** How often somebody may ask. */
@NullMarked
package io.github.dbqueryagent.rate;

import org.jspecify.annotations.NullMarked;
