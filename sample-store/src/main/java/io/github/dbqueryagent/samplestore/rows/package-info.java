/** Invents the rows of the sample store, from its words, a day and a seed. */
@NullMarked
package io.github.dbqueryagent.samplestore.rows;

import org.jspecify.annotations.NullMarked;
