/** Contract tests for every interface that a host can replace. */
@NullMarked
package io.github.dbqueryagent.testkit;

import org.jspecify.annotations.NullMarked;
