/** Rows as text: cells, labels and fixed sentences for people, tables for files and terminals. */
@NullMarked
package io.github.dbqueryagent.writing;

import org.jspecify.annotations.NullMarked;
