package io.github.dbqueryagent.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** Replies that a scripted model gives, in the shape that it is asked for. */
public final class Drafts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Drafts() {}

    /** A reply with this SQL, and all else as a model would fill it in. */
    public static String sql(String sql) {
        return reply(Map.of(
                "sql",
                sql,
                "explanation",
                "",
                "confidence",
                0.9,
                "assumptions",
                List.of(),
                "needs_clarification",
                false,
                "clarification_question",
                "",
                "readings",
                List.of()));
    }

    /** A reply that asks back. */
    public static String unclear(String question, String... readings) {
        return reply(Map.of(
                "sql",
                "",
                "explanation",
                "",
                "confidence",
                0.2,
                "assumptions",
                List.of(),
                "needs_clarification",
                true,
                "clarification_question",
                question,
                "readings",
                List.of(readings)));
    }

    private static String reply(Map<String, Object> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain maps can be written", e);
        }
    }
}
