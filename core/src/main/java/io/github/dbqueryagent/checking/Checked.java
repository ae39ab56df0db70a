package io.github.dbqueryagent.checking;

/**
 * What the guard says of one statement or question. Immutable.
 *
 * @param passes whether it is let through
 * @param rule the rule that it breaks, in kebab case; empty if it passes
 * @param layer the layer that the rule belongs to: {@code question}, {@code bounds}, {@code characters}, {@code tree},
 *     {@code functions}, {@code names}, {@code host-rule} or {@code review}; empty if it passes
 * @param message what is wrong, in a sentence; empty if it passes
 * @param millis how long the guard took, in milliseconds
 */
public record Checked(boolean passes, String rule, String layer, String message, double millis) {}
