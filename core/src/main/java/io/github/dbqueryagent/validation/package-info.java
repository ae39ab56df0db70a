/** From a draft to approved SQL, or to violations. */
@NullMarked
package io.github.dbqueryagent.validation;

import org.jspecify.annotations.NullMarked;
