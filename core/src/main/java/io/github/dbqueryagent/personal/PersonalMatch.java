package io.github.dbqueryagent.personal;

/**
 * A place in a text that holds personal data. Immutable.
 *
 * @param start the first character's index
 * @param end the index after the last character
 * @param personalClass what stands there
 */
public record PersonalMatch(int start, int end, PersonalClass personalClass) {}
