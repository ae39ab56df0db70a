package io.github.dbqueryagent.parser;

import io.github.dbqueryagent.parser.lexicon.NameWords;
import io.github.dbqueryagent.parser.query.Condition;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.query.Place;
import io.github.dbqueryagent.parser.query.Places;
import io.github.dbqueryagent.parser.query.Query;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in plain words what a query computes. Immutable. */
final class Explainer {
    private final Query query;

    private Explainer(Query query) {
        this.query = query;
    }

    /** Returns one sentence. */
    static String explain(Query query) {
        return new Explainer(query).sentence();
    }

    private String sentence() {
        var text = new StringBuilder("Gives ");
        text.append(query.answer().distinct() ? "each different " : "")
                .append(query.outputs().stream().map(this::words).collect(Collectors.joining(", ")));
        boolean counted = query.outputs().stream().anyMatch(Explainer::isCount);
        text.append(counted ? "" : " of the " + label(query.root()));
        if (!query.filters().isEmpty()) {
            text.append(" where ").append(all(query.filters(), " and "));
        }
        List<Expression> groups = query.grouping().groups().isEmpty() && query.isAggregated()
                ? query.outputs().stream()
                        .filter(output -> !Places.isAggregate(output))
                        .toList()
                : query.grouping().groups();
        if (!groups.isEmpty()) {
            text.append(", for each ").append(groups.stream().map(this::words).collect(Collectors.joining(" and ")));
        }
        if (!query.grouping().having().isEmpty()) {
            text.append(", if ").append(all(query.grouping().having(), " and "));
        }
        if (!query.ordering().steps().isEmpty()) {
            text.append(", ordered by ")
                    .append(query.ordering().steps().stream()
                            .map(step -> words(step.by()) + (step.descending() ? ", greatest first" : ", least first"))
                            .collect(Collectors.joining(", then by ")));
        }
        if (query.ordering().limit() != null) {
            text.append(String.format(
                    Locale.ROOT, ", the first %d only", query.ordering().limit()));
        }
        return text.append('.').toString();
    }

    private static boolean isCount(Expression expression) {
        return expression instanceof Expression.Aggregate aggregate && aggregate.of() == null;
    }

    private String words(Expression expression) {
        if (expression instanceof Expression.Cell cell) {
            String column = String.join(" ", NameWords.split(cell.column()));
            return cell.place().equals(query.root()) ? column : column + " of the " + label(cell.place());
        }
        if (expression instanceof Expression.Aggregate aggregate) {
            return figure(aggregate);
        }
        if (expression instanceof Expression.Span span) {
            return span.unit().name().toLowerCase(Locale.ROOT) + " of the " + words(span.of());
        }
        if (expression instanceof Expression.Arithmetic sum) {
            return words(sum.left())
                    + (sum.sign().equals("*") ? " times " : " " + sum.sign() + " ")
                    + words(sum.right());
        }
        if (expression instanceof Expression.OverAll overAll && overAll.of() != null) {
            return figure(new Expression.Aggregate(overAll.function(), false, overAll.of())) + " of all";
        }
        if (expression instanceof Expression.Share share) {
            return "the percentage with " + all(share.conditions(), " and ");
        }
        if (expression instanceof Expression.Lowered lowered) {
            return words(lowered.of());
        }
        return literal(expression);
    }

    private static String literal(Expression expression) {
        if (expression instanceof Expression.Text text) {
            return "'" + text.text() + "'";
        }
        if (expression instanceof Expression.Figure figure) {
            return figure.digits();
        }
        if (expression instanceof Expression.Day day) {
            return day.iso();
        }
        if (expression instanceof Expression.Truth truth) {
            return truth.value() ? "true" : "false";
        }
        throw new IllegalStateException("no words for " + expression.getClass().getSimpleName());
    }

    private String figure(Expression.Aggregate aggregate) {
        if (aggregate.of() == null) {
            return "the number of " + label(query.root());
        }
        String of = words(aggregate.of());
        return switch (aggregate.function()) {
            case COUNT -> "the number of different values of " + of;
            case SUM -> "the sum of " + of;
            case AVG -> "the average of " + of;
            case MIN -> "the least " + of;
            case MAX -> "the greatest " + of;
        };
    }

    private String all(List<Condition> conditions, String link) {
        return conditions.stream().map(this::words).collect(Collectors.joining(link));
    }

    private String words(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return words(comparison.left()) + " " + sign(comparison.sign()) + " " + words(comparison.right());
        }
        if (condition instanceof Condition.OneOf oneOf) {
            String values = oneOf.values().stream().map(this::words).collect(Collectors.joining(" or "));
            return words(oneOf.of()) + (oneOf.negated() ? " is not " : " is ") + values;
        }
        if (condition instanceof Condition.Like like) {
            return words(like.of()) + (like.negated() ? " is not like '" : " is like '") + like.pattern() + "'";
        }
        if (condition instanceof Condition.Missing missing) {
            return words(missing.of()) + (missing.negated() ? " is there" : " is absent");
        }
        if (condition instanceof Condition.Related related) {
            String inner = related.conditions().isEmpty() ? "" : " with " + all(related.conditions(), " and ");
            return (related.negated() ? "there are no " : "there are ") + label(related.place()) + inner;
        }
        if (condition instanceof Condition.Many many) {
            return "the number of " + label(many.place()) + " " + sign(many.sign()) + " " + many.digits();
        }
        if (condition instanceof Condition.Any any) {
            return "(" + all(any.conditions(), " or ") + ")";
        }
        return all(((Condition.All) condition).conditions(), " and ");
    }

    private static String sign(String sign) {
        return switch (sign) {
            case ">" -> "is more than";
            case ">=" -> "is at least";
            case "<" -> "is less than";
            case "<=" -> "is at most";
            case "<>" -> "is not";
            default -> "is";
        };
    }

    private static String label(Place place) {
        String table = String.join(" ", NameWords.split(place.table().name()));
        String via = place.via().replace("~", "");
        return via.isEmpty() ? table : table + " (by " + String.join(" ", NameWords.split(via)) + ")";
    }
}
