/** A believable retail database for examples, tests and the first try; depends on nothing but JDBC. */
@NullMarked
package io.github.dbqueryagent.samplestore;

import org.jspecify.annotations.NullMarked;
