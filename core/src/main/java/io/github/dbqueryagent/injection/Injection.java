package io.github.dbqueryagent.injection;

/**
 * What a text asks of the assistant and not of the data. Immutable; it holds no word of the text.
 *
 * @param rule the rule's name in kebab case
 * @param why what was seen, in a sentence
 * @param allowed what would be allowed, in a sentence
 */
public record Injection(String rule, String why, String allowed) {}
