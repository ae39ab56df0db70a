/** Contract tests for every interface that a host can replace, and models that do as a test says. */
@NullMarked
package io.github.dbqueryagent.testkit;

import org.jspecify.annotations.NullMarked;
