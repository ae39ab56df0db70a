/** From rows to words. */
@NullMarked
package io.github.dbqueryagent.answer;

import org.jspecify.annotations.NullMarked;
