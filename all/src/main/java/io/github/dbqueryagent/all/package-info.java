/** Holds nothing: this artifact is there for its dependencies. */
package io.github.dbqueryagent.all;
