package io.github.dbqueryagent.validation;

import io.github.dbqueryagent.personal.PersonalAction;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.sql.OutputColumn;
import io.github.dbqueryagent.sql.QueryDescription;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the policy says to a query that gives out personal data, or chooses rows by it. */
final class PersonalOutputs {
    private PersonalOutputs() {}

    /**
     * Returns why the query may not run: an output that must not be given out at all, or a condition by which values could be
     * read off the rows.
     */
    static List<Violation> violations(QueryDescription query, VisibleSchema schema) {
        return Stream.concat(given(query, schema), compared(query, schema)).toList();
    }

    private static Stream<Violation> compared(QueryDescription query, VisibleSchema schema) {
        return query.comparedFreely().stream()
                .filter(column -> schema.actionOn(Set.of(column)) != PersonalAction.ALLOW)
                .sorted(Comparator.comparing(ColumnName::toString))
                .map(column -> new Violation(
                        "personal-data",
                        "The query chooses rows by parts of " + column
                                + ", which may not be shown. The column itself may be "
                                + "compared with given values or equal another column of a table, be tested for NULL, counted, "
                                + "sorted and grouped by.",
                        Remedy.GENERATE_AGAIN,
                        List.of(column.toString())));
    }

    private static Stream<Violation> given(QueryDescription query, VisibleSchema schema) {
        return outputs(query, schema, PersonalAction.REFUSE)
                .map(output -> new Violation(
                        "personal-data",
                        "The query gives out " + output.label() + ", which comes from " + names(output, schema)
                                + ": personal data that may not be shown. It may be counted and compared with.",
                        Remedy.REFUSE,
                        output.lineage().stream()
                                .map(ColumnName::toString)
                                .sorted()
                                .toList()));
    }

    /** Returns what is left out of the result. */
    static List<String> warnings(QueryDescription query, VisibleSchema schema) {
        return outputs(query, schema, PersonalAction.DROP)
                .map(output -> "The column " + output.label() + " is left out, since it comes from "
                        + names(output, schema) + ": personal data.")
                .toList();
    }

    private static Stream<OutputColumn> outputs(QueryDescription query, VisibleSchema schema, PersonalAction action) {
        return query.outputs().stream().filter(output -> schema.actionOn(output.lineage()) == action);
    }

    private static String names(OutputColumn output, VisibleSchema schema) {
        return output.lineage().stream()
                .filter(column -> schema.personal(column).isPresent())
                .map(ColumnName::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
