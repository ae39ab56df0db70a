package io.github.dbqueryagent.knowledge;

import io.github.dbqueryagent.lexing.ComparableSql;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.RejectedDraft;
import io.github.dbqueryagent.validation.Remedy;
import io.github.dbqueryagent.validation.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The SQL that was said not to answer one question, and the drafts that come to the same. Immutable.
 *
 * <p>Two texts are the same if nothing but space, case, quotes around names or dates sets them apart: tomorrow's draft
 * of "last month" is as wrong as today's.
 */
public final class Disproved {
    /** The rule that such a draft breaks. */
    public static final String RULE = "told-wrong";

    private final VisibleSchema schema;
    private final List<RejectedDraft> rejected;
    private final Set<ComparableSql> texts;

    private Disproved(VisibleSchema schema, List<RejectedDraft> rejected, Set<ComparableSql> texts) {
        this.schema = schema;
        this.rejected = rejected;
        this.texts = texts;
    }

    /** Returns what was said of this question, as far as the asker may see it. */
    public static Disproved of(VisibleKnowledge knowledge, VisibleSchema schema, String question) {
        List<CounterExample> known = knowledge.counterExamplesFor(schema.database(), question);
        return new Disproved(
                schema,
                known.stream()
                        .map(example -> rejected(Draft.ofCaller(example.sql())))
                        .toList(),
                known.stream()
                        .map(example -> comparable(example.sql(), schema))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static ComparableSql comparable(String sql, VisibleSchema schema) {
        return ComparableSql.of(sql, schema.dialect().parsingRules());
    }

    private static RejectedDraft rejected(Draft draft) {
        return new RejectedDraft(draft, List.of(violation()));
    }

    /** Returns what is wrong with a draft that was disproved. */
    public static Violation violation() {
        return new Violation(
                RULE,
                "Somebody who saw its rows said that this is not what the question asks for. Read the question in another way.",
                Remedy.GENERATE_AGAIN,
                List.of());
    }

    /** Returns whether the draft comes to the same as one that was disproved. */
    public boolean includes(Draft draft) {
        return !texts.isEmpty() && texts.contains(comparable(draft.sql(), schema));
    }

    /** Returns the disproved SQL as feedback for whoever drafts. */
    public List<RejectedDraft> asFeedback() {
        return rejected;
    }
}
