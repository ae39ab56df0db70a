/** Checks that what the pages say is what the sources do. */
package io.github.dbqueryagent.pages;
