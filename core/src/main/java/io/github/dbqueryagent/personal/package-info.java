/** Personal data: its classes, how it is recognised in texts and in columns, and what takes its place. */
@NullMarked
package io.github.dbqueryagent.personal;

import org.jspecify.annotations.NullMarked;
