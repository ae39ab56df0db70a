package io.github.dbqueryagent.generation;

import io.github.dbqueryagent.validation.Draft;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a question can be understood. Immutable.
 *
 * @param meaning the question said unambiguously, as a person would choose it
 * @param draft the draft for it, or null if it is yet to be written
 */
public record Reading(String meaning, @Nullable Draft draft) {}
