/** What views select from, read out of the text that defines them. */
@NullMarked
package io.github.dbqueryagent.definition;

import org.jspecify.annotations.NullMarked;
