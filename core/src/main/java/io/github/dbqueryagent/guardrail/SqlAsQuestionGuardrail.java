package io.github.dbqueryagent.guardrail;

import io.github.dbqueryagent.event.QuestionRun;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Refuses SQL that was typed as a question, since it would be read as words and answered wrongly.
 *
 * <p>"Select all customers from Germany" is a question; it takes SQL's own signs or its upper-case verbs to be SQL.
 */
final class SqlAsQuestionGuardrail implements QuestionGuardrail {
    private static final Pattern COMMENTS = Pattern.compile("(?s)/\\*.*?\\*/|--[^\n]*");

    private static final List<Pattern> SQL = List.of(
            Pattern.compile("(?is)^\\W*select\\b.*\\bfrom\\b.*([*;=<>(]).*"),
            Pattern.compile("(?is)^\\W*select\\b[^?]*[*(=;].*\\bfrom\\b.*"),
            Pattern.compile("(?s)^\\W*SELECT\\b.*\\bFROM\\b.*"),
            Pattern.compile(
                    "(?is)^\\W*with\\s+\\w+\\s*(\\([^)]*\\))?\\s+as\\s*\\(\\s*(select|insert|update|delete)\\b.*"),
            Pattern.compile("(?is)^\\W*insert\\s+into\\s+\\S+\\s*(\\(|values\\b|select\\b).*"),
            Pattern.compile("(?is)^\\W*update\\s+\\S+\\s+set\\s+\\S+\\s*=.*"),
            Pattern.compile("(?is)^\\W*delete\\s+from\\s+\\S+\\s*(;|$|where\\b.*[=<>]).*"),
            Pattern.compile(
                    "(?is)^\\W*(drop|truncate|alter|create)\\s+(table|view|schema|database|index|user|role)\\s+\\S+\\s*(;|$|\\().*"),
            Pattern.compile("(?is)^\\W*truncate\\s+\\w+\\s*;.*"),
            Pattern.compile(
                    "(?is)^\\W*(grant|revoke)\\s+\\w+(\\s*,\\s*\\w+)*\\s+on\\s+\\S+\\s+(to|from)\\s+\\S+\\s*;?$"));

    @Override
    public Verdict judge(String question, QuestionRun run) {
        String bare = COMMENTS.matcher(question).replaceAll(" ");
        if (SQL.stream().anyMatch(pattern -> pattern.matcher(bare).matches())) {
            return Verdict.refuse(
                    "question-is-sql",
                    "This is SQL and not a question, and no text is run as it was typed.",
                    "Ask in words, such as \"How many orders came in last month?\"; "
                            + "a host can have SQL looked at with agent.check(sql).");
        }
        return Verdict.allow();
    }
}
