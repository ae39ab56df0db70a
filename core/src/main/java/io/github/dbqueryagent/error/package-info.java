/** What every failure can tell: a hint, a category, and whether trying again can help. */
@NullMarked
package io.github.dbqueryagent.error;

import org.jspecify.annotations.NullMarked;
