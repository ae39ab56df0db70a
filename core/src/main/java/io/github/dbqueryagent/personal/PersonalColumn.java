package io.github.dbqueryagent.personal;

/**
 * What a column of personal data holds, and how that is known. Immutable; it holds no value.
 *
 * @param personalClass what it holds
 * @param why how that is known, in a sentence without a full stop
 */
public record PersonalColumn(PersonalClass personalClass, String why) {}
