/** Real database servers for this project's own tests and benchmarks. */
@NullMarked
package io.github.dbqueryagent.testdatabases;

import org.jspecify.annotations.NullMarked;
