package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.validation.Draft;
import java.util.Locale;

/**
 * A result to be put into words. Immutable.
 *
 * @param question the question, with placeholders for personal values
 * @param draft the draft behind the rows
 * @param table the rows as they may be shown
 * @param locale the locale of figures and dates
 */
public record NarrationRequest(String question, Draft draft, ResultTable table, Locale locale) {}
