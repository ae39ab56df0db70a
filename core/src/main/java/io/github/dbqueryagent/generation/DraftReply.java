package io.github.dbqueryagent.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.dbqueryagent.model.JsonShape;
import io.github.dbqueryagent.model.JsonShape.Field;
import io.github.dbqueryagent.model.JsonShape.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model's reply says. Immutable.
 *
 * <p>Read strictly first; then as models write when nobody holds them to a schema: in a code fence, with prose around
 * it, with trailing commas or single quotes; and last as bare SQL in a fence, of which nothing is believed but the text.
 */
record DraftReply(
        String sql,
        String explanation,
        double confidence,
        List<String> assumptions,
        List<String> readings,
        String clarificationQuestion,
        String unanswerableReason) {
    /** The reasons come before the SQL, so that the model has thought when it writes it. */
    static final JsonShape SHAPE = new JsonShape(
            "draft",
            List.of(
                    new Field("answerable", Kind.BOOLEAN, "Whether the schema holds what is asked."),
                    new Field("unanswerable_reason", Kind.TEXT, "What is missing; empty if answerable."),
                    new Field("needs_clarification", Kind.BOOLEAN, "Whether the question must be asked back first."),
                    new Field("clarification_question", Kind.TEXT, "What to ask back; empty if nothing."),
                    new Field("readings", Kind.TEXTS, "The readings to choose between, two or more; empty if clear."),
                    new Field("assumptions", Kind.TEXTS, "What was taken for granted, a sentence each."),
                    new Field("explanation", Kind.TEXT, "What the query computes, in one or two plain sentences."),
                    new Field("sql", Kind.TEXT, "The query; empty if there is none."),
                    new Field("confidence", Kind.NUMBER, "Probability that the rows are right, 0 to 1.")));

    private static final double UNSAID = 0.5;
    private static final double OF_BARE_SQL = 0.3;
    private static final int MAX_ITEMS = 10;
    private static final int MAX_ITEM_CHARS = 500;
    private static final int MAX_TEXT_CHARS = 2_000;
    private static final Pattern FENCED = Pattern.compile("```[ \\t]*([A-Za-z]*)[ \\t]*\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern QUERY =
            Pattern.compile("\\s*(select|with)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final StreamReadConstraints BOUNDS =
            StreamReadConstraints.builder().maxNestingDepth(20).build();
    private static final JsonMapper STRICT = JsonMapper.builder().build();
    private static final JsonMapper TOLERANT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    static {
        STRICT.getFactory().setStreamReadConstraints(BOUNDS);
        TOLERANT.getFactory().setStreamReadConstraints(BOUNDS);
    }

    /** Creates a reply; the lists are copied. */
    DraftReply {
        assumptions = List.copyOf(assumptions);
        readings = List.copyOf(readings);
    }

    boolean needsClarification() {
        return !clarificationQuestion.isEmpty();
    }

    boolean answerable() {
        return unanswerableReason.isEmpty();
    }

    /** Returns what the reply says, if anything can be made of it. */
    static Optional<DraftReply> parse(String reply) {
        String text = reply.strip();
        return object(text, STRICT)
                .or(() -> between(text).flatMap(json -> object(json, STRICT).or(() -> object(json, TOLERANT))))
                .or(() -> bareSql(text));
    }

    /** What stands from the first brace to the last. */
    private static Optional<String> between(String text) {
        int start = text.indexOf('{');
        int end = text.lastIndexOf('}');
        return start < 0 || end < start ? Optional.empty() : Optional.of(text.substring(start, end + 1));
    }

    private static Optional<DraftReply> object(String json, JsonMapper mapper) {
        try {
            JsonNode node = mapper.readTree(json);
            return node != null && node.isObject() ? ofNode(node) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<DraftReply> ofNode(JsonNode node) {
        String sql = withoutFence(text(node, "sql", Integer.MAX_VALUE));
        String question = node.path("needs_clarification").asBoolean(false)
                ? text(node, "clarification_question", MAX_TEXT_CHARS)
                : "";
        String reason = "";
        if (!node.path("answerable").asBoolean(true)) {
            reason = text(node, "unanswerable_reason", MAX_TEXT_CHARS);
            reason = reason.isEmpty() ? "The database does not seem to hold what was asked." : reason;
        }
        if (sql.isEmpty() && question.isEmpty() && reason.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DraftReply(
                sql,
                text(node, "explanation", MAX_TEXT_CHARS),
                confidence(node.path("confidence")),
                texts(node.path("assumptions")),
                texts(node.path("readings")),
                question,
                reason));
    }

    private static double confidence(JsonNode node) {
        double value = node.isNumber() ? node.asDouble() : node.isTextual() ? node.asDouble(UNSAID) : UNSAID;
        return Double.isNaN(value) ? UNSAID : Math.max(0, Math.min(1, value));
    }

    private static String text(JsonNode node, String field, int maxChars) {
        JsonNode value = node.path(field);
        String text = value.isTextual() ? value.asText().strip() : "";
        return text.length() > maxChars ? DataFence.oneLine(text, maxChars) : text;
    }

    private static List<String> texts(JsonNode node) {
        var texts = new ArrayList<String>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        for (JsonNode item : node) {
            if (item.isTextual() && texts.size() < MAX_ITEMS) {
                texts.add(item.asText());
            }
        }
        return texts.stream()
                .map(item -> DataFence.oneLine(item, MAX_ITEM_CHARS))
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<DraftReply> bareSql(String text) {
        Matcher fence = FENCED.matcher(text);
        String found = "";
        while (found.isEmpty() && fence.find()) {
            found = QUERY.matcher(fence.group(2)).matches() ? fence.group(2) : "";
        }
        if (found.isEmpty() && QUERY.matcher(text).matches()) {
            found = text;
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new DraftReply(withoutFence(found), "", OF_BARE_SQL, List.of(), List.of(), "", ""));
    }

    private static String withoutFence(String sql) {
        Matcher fence = FENCED.matcher(sql);
        String bare = fence.find() ? fence.group(2).strip() : sql.strip();
        while (bare.endsWith(";")) {
            bare = bare.substring(0, bare.length() - 1).strip();
        }
        return bare;
    }
}
