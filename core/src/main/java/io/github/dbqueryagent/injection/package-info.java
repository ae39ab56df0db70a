/** Questions that ask something of the assistant and not of the data. */
@NullMarked
package io.github.dbqueryagent.injection;

import org.jspecify.annotations.NullMarked;
