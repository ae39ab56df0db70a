package io.github.dbqueryagent.parser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.dbqueryagent.parser.query.Query;
import java.util.Optional;

/** The query of a turn as a text that the next turn is told. Thread-safe. */
final class QueryState {
    private static final int LONGEST = 20_000;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private QueryState() {}

    /** Returns the text; empty if the query is too long to be remembered. */
    static String write(Query query) {
        try {
            String text = JSON.writeValueAsString(query);
            return text.length() > LONGEST ? "" : text;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a query is made of values alone", e);
        }
    }

    /** Returns the query; empty if the text is none, as it may come from another release. */
    static Optional<Query> read(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(text, Query.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
