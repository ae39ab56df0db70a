/** Which parts of SQL a query may be made of; what nobody classified is refused. */
@NullMarked
package io.github.dbqueryagent.shape;

import org.jspecify.annotations.NullMarked;
