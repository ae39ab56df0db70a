package io.github.dbqueryagent.parser.query;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** Something that is true of a row or not. Immutable. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.Comparison.class, name = "comparison"),
    @JsonSubTypes.Type(value = Condition.OneOf.class, name = "oneOf"),
    @JsonSubTypes.Type(value = Condition.Like.class, name = "like"),
    @JsonSubTypes.Type(value = Condition.Missing.class, name = "missing"),
    @JsonSubTypes.Type(value = Condition.Related.class, name = "related"),
    @JsonSubTypes.Type(value = Condition.Many.class, name = "many"),
    @JsonSubTypes.Type(value = Condition.Any.class, name = "any"),
    @JsonSubTypes.Type(value = Condition.All.class, name = "all")
})
public sealed interface Condition {
    /** Two expressions compared; the sign is SQL's. */
    record Comparison(Expression left, String sign, Expression right) implements Condition {}

    /** An expression that is one of several, or none of them. */
    record OneOf(Expression of, List<Expression> values, boolean negated) implements Condition {}

    /** A text that fits a pattern, or does not, whatever its case. */
    record Like(Expression of, String pattern, boolean negated) implements Condition {}

    /** A value that is absent, or is not. */
    record Missing(Expression of, boolean negated) implements Condition {}

    /** Rows elsewhere that belong to this one and meet the conditions: there are some, or none. */
    record Related(Place place, List<Condition> conditions, boolean negated) implements Condition {}

    /** The number of rows elsewhere that belong to this one, compared with a number. */
    record Many(Place place, String sign, String digits) implements Condition {}

    /** At least one of several. */
    record Any(List<Condition> conditions) implements Condition {}

    /** Every one of several. */
    record All(List<Condition> conditions) implements Condition {}
}
