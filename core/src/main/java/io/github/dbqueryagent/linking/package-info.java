/** Which part of the visible schema matters for a question. */
@NullMarked
package io.github.dbqueryagent.linking;

import org.jspecify.annotations.NullMarked;
