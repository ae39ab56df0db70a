/** A small shop as a database. */
@NullMarked
package io.github.dbqueryagent.samplestore;

import org.jspecify.annotations.NullMarked;
