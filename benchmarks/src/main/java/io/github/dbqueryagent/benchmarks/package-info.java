/** What a question costs, measured. */
package io.github.dbqueryagent.benchmarks;
