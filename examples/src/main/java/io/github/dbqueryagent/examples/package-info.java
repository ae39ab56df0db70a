/** Small programs that run, one for each task. */
package io.github.dbqueryagent.examples;
