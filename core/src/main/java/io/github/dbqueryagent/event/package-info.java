/** What happened while a question was answered, as plain values. */
@NullMarked
package io.github.dbqueryagent.event;

import org.jspecify.annotations.NullMarked;
