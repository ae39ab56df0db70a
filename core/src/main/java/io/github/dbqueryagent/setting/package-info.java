/** One catalogue of settings, from which names, types, ranges, defaults and documentation derive. */
@NullMarked
package io.github.dbqueryagent.setting;

import org.jspecify.annotations.NullMarked;
