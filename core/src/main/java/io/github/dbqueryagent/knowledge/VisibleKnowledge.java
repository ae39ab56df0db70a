package io.github.dbqueryagent.knowledge;

import io.github.dbqueryagent.lexing.SqlRule;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.row.RowRules;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.ReviewRequest;
import io.github.dbqueryagent.validation.SqlValidator;
import java.util.List;
import java.util.Set;

/**
 * What the host taught, without the SQL that the asker could not have run: an example of somebody who sees more must
 * not tell a prompt of what is hidden here. Thread-safe.
 */
public final class VisibleKnowledge implements KnowledgeStore {
    /** How many more examples are looked at, since some of the nearest may be hidden. */
    private static final int SPARE = 4;

    private final KnowledgeStore all;
    private final SqlValidator validator;
    private final VisibleSchema schema;
    private final RowRules rows;
    private final Deadline deadline;

    /** Creates the view of these for one asker, through the review that drafts go through. */
    public VisibleKnowledge(
            KnowledgeStore all, SqlValidator validator, VisibleSchema schema, RowRules rows, Deadline deadline) {
        this.all = all;
        this.validator = validator;
        this.schema = schema;
        this.rows = rows;
        this.deadline = deadline;
    }

    @Override
    public List<Example> examplesFor(String database, String question, int most) {
        return all.examplesFor(database, question, most * SPARE).stream()
                .filter(example -> isVisible(example.sql()))
                .limit(most)
                .toList();
    }

    @Override
    public List<BusinessTerm> terms(String database) {
        return all.terms(database);
    }

    @Override
    public List<Metric> metrics(String database) {
        return all.metrics(database).stream()
                .filter(metric -> isVisible("SELECT " + metric.expression() + " FROM " + metric.table()))
                .toList();
    }

    /** A placeholder stands for a value of another question, which is no reason to hide what is around it. */
    private boolean isVisible(String sql) {
        var request = new ReviewRequest(Draft.ofCaller(sql), schema, Set.of(), PersonalValues.none(), rows);
        return validator
                .review(request, deadline)
                .fold(
                        approved -> true,
                        no -> no.rejected().violations().stream()
                                .allMatch(violation -> violation.rule().equals(SqlRule.PLACEHOLDER.ruleName())));
    }

    @Override
    public List<CounterExample> counterExamplesFor(String database, String question) {
        return all.counterExamplesFor(database, question).stream()
                .filter(example -> isVisible(example.sql()))
                .toList();
    }

    @Override
    public void add(Example example) {
        all.add(example);
    }

    @Override
    public void add(CounterExample counterExample) {
        all.add(counterExample);
    }

    @Override
    public void remove(CounterExample counterExample) {
        all.remove(counterExample);
    }

    @Override
    public void add(String database, BusinessTerm term) {
        all.add(database, term);
    }

    @Override
    public void add(String database, Metric metric) {
        all.add(database, metric);
    }
}
