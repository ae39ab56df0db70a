/** What the address of a database may carry, and how it is shown. */
@NullMarked
package io.github.dbqueryagent.address;

import org.jspecify.annotations.NullMarked;
