/** The databases that an agent asks: what is known of each, what holds on it, and which of them a question is for. */
@NullMarked
package io.github.dbqueryagent.database;

import org.jspecify.annotations.NullMarked;
