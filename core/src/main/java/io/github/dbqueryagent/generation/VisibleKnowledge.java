package io.github.dbqueryagent.generation;

import io.github.dbqueryagent.knowledge.BusinessTerm;
import io.github.dbqueryagent.knowledge.Example;
import io.github.dbqueryagent.knowledge.KnowledgeStore;
import io.github.dbqueryagent.knowledge.Metric;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.question.Placeholder;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.Review;
import io.github.dbqueryagent.validation.ReviewRequest;
import io.github.dbqueryagent.validation.SqlValidator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the host taught, as far as one asker may know of it. Thread-safe; for reading.
 *
 * <p>An example's SQL and a metric name tables and columns, so those that would not be approved for the asker are left
 * out: they would tell of what is blocked.
 */
public final class VisibleKnowledge implements KnowledgeStore {
    private final KnowledgeStore all;
    private final VisibleSchema schema;
    private final SqlValidator validator;
    private final Deadline deadline;

    /** Creates a view on everything that was taught. */
    public VisibleKnowledge(KnowledgeStore all, VisibleSchema schema, SqlValidator validator, Deadline deadline) {
        this.all = all;
        this.schema = schema;
        this.validator = validator;
        this.deadline = deadline;
    }

    @Override
    public List<Example> examplesFor(String database, String question, int most) {
        return all.examplesFor(database, question, most).stream()
                .filter(example -> isApproved(example.sql()))
                .toList();
    }

    @Override
    public List<BusinessTerm> terms(String database) {
        return all.terms(database);
    }

    @Override
    public List<Metric> metrics(String database) {
        return all.metrics(database).stream().filter(this::isVisible).toList();
    }

    private boolean isVisible(Metric metric) {
        return schema.tables().stream()
                .map(Table::name)
                .filter(table -> table.toString().equalsIgnoreCase(metric.table())
                        || table.name().equalsIgnoreCase(metric.table()))
                .anyMatch(table -> isApproved("SELECT " + metric.expression() + " FROM " + metric.table()));
    }

    private boolean isApproved(String sql) {
        PersonalValues values = PersonalValues.none();
        for (String placeholder : new LinkedHashSet<>(Placeholder.findAll(sql))) {
            values = values.with(placeholder, placeholder);
        }
        var request = new ReviewRequest(Draft.ofCaller(sql), schema, Set.of(), values);
        return validator.review(request, deadline) instanceof Review.Approved;
    }

    @Override
    public void add(Example example) {
        throw new UnsupportedOperationException("what one asker sees is for reading");
    }

    @Override
    public void add(String database, BusinessTerm term) {
        throw new UnsupportedOperationException("what one asker sees is for reading");
    }

    @Override
    public void add(String database, Metric metric) {
        throw new UnsupportedOperationException("what one asker sees is for reading");
    }
}
