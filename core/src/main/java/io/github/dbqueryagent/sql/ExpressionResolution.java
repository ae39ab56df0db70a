package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.lexing.NameStyle;
import io.github.dbqueryagent.lexing.NearNames;
import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import io.github.dbqueryagent.question.Placeholder;
import io.github.dbqueryagent.shape.CollectionShapes;
import io.github.dbqueryagent.shape.ComparedColumns;
import io.github.dbqueryagent.shape.DialectLiterals;
import io.github.dbqueryagent.shape.ExpressionShapes;
import io.github.dbqueryagent.shape.LikePatterns;
import io.github.dbqueryagent.shape.Parts;
import io.github.dbqueryagent.shape.PlaceholderNode;
import io.github.dbqueryagent.shape.PlainForms;
import io.github.dbqueryagent.shape.TextLengths;
import io.github.dbqueryagent.shape.TypeNames;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.AnalyticType;
import net.sf.jsqlparser.expression.DateUnitExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TimeKeyExpression;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.WindowDefinition;
import net.sf.jsqlparser.expression.WindowElement;
import net.sf.jsqlparser.expression.WindowOffset;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.create.table.ColDataType;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.Values;
import org.jspecify.annotations.Nullable;

/** Reads expressions: allows or refuses each node, resolves names, collects lineage. Not thread-safe; one query each. */
final class ExpressionResolution implements Parts {
    private static final int MAX_DEPTH = 500;
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_ ]{0,63}|");

    /** Words of the grammar that the parser takes for functions. */
    private static final Set<String> GRAMMAR = Set.of("any", "all", "some", "extract", "trim");

    private static final Set<String> AGGREGATES = Set.of("""
            any_value array_agg avg bit_and bit_or bool_and bool_or corr count count_if countif covar_pop covar_samp every
            first group_concat json_agg json_arrayagg json_group_array json_group_object json_objectagg jsonb_agg last
            listagg max median min mode percentile_cont percentile_disc product regr_slope std stddev stddev_pop
            stddev_samp stdev string_agg sum total var_pop var_samp variance wm_concat
            """.trim().split("\\s+"));

    private final SqlReading reading;
    private final Findings findings;
    private final ColumnResolution columns;
    private final QueryResolution queries;
    private final DialectLiterals literals;
    private final TypeNames types;
    private Scope scope = new Scope(null);
    private Lineage lineage = new Lineage();
    private @Nullable Expression parent;
    private @Nullable Expression grandparent;
    private int depth;
    private int groupings;
    private long together;

    ExpressionResolution(SqlReading reading, Findings findings, ColumnResolution columns, QueryResolution queries) {
        this.reading = reading;
        this.findings = findings;
        this.columns = columns;
        this.queries = queries;
        this.types = new TypeNames(reading.dialect().allowedTypes());
        this.literals = new DialectLiterals(reading.dialect());
    }

    /** Reads an expression in a scope; what it is computed from goes into the lineage. */
    <E extends @Nullable Expression> E read(E expression, Scope inScope, Lineage into) {
        return within(inScope, into, () -> {
            // Of several that are read into one, such as the rows of VALUES, one comes out.
            long before = into.takeLength();
            E read = part(expression);
            TextLengths.checkTogether(together += into.length());
            into.lengthen(Math.max(0, before - into.length()));
            return read;
        });
    }

    private <R extends @Nullable Object> R within(Scope inScope, Lineage into, Supplier<R> reading) {
        Scope outerScope = scope;
        Lineage outerLineage = lineage;
        Expression outerParent = parent;
        scope = inScope;
        lineage = into;
        parent = null;
        try {
            return reading.get();
        } finally {
            scope = outerScope;
            lineage = outerLineage;
            parent = outerParent;
        }
    }

    /** Reads what rows are grouped by. */
    <E extends ExpressionList<?>> E readGroups(E groups, Scope inScope) {
        if (reading.dialect().capabilities().contains(Capability.GROUPING_SETS)) {
            // Each of them is met once while the list is read, so that none is left over for a call at another place.
            groupings += (int) groups.stream()
                    .filter(group -> group instanceof Function call && ComparedColumns.isGrouping(call.getName()))
                    .count();
        }
        return read(groups, inScope, new Lineage());
    }

    /** Reads the definition of a window in a scope. */
    void readWindow(WindowDefinition window, Scope inScope) {
        within(inScope, new Lineage(), () -> {
            window(window);
            return window;
        });
    }

    @Override
    public <E extends @Nullable Expression> E part(E part) {
        if (part == null) {
            return part;
        }
        Lineage into = lineage;
        long before = into.takeLength();
        long weight = into.weight();
        E read = visited(part);
        if (into.weight() == weight) {
            into.weigh(1);
        }
        long own = TextLengths.made(read, into.takeLength(), reading.dialect().joinsTextsByPlus());
        into.lengthen(TextLengths.isChoice(parent, grandparent) ? Math.max(before, own) : before + own);
        return read;
    }

    @SuppressWarnings("unchecked") // every place that holds a name can hold a text, as far as shapes let them stand
    private <E extends Expression> E visited(E part) {
        if (depth >= MAX_DEPTH) {
            throw new SqlRefusal(SqlRule.SIZE, "The query is nested too deeply. Write a flatter one.");
        }
        if (part instanceof Column column) {
            if (isUnitWord(column)) {
                return part;
            }
            CollectionShapes.visitSubscript(column, this);
            Expression read = column(column, isBesideComparison());
            boolean more = column.getArrayConstructor() != null || column.getOldOracleJoinSyntax() != 0;
            ExpressionShapes.forbid(more && read != column, column);
            return (E) read;
        }
        if (part instanceof StringValue text && Placeholder.isPlaceholder(text.getValue())) {
            requireKept(text);
            var node = new PlaceholderNode(text.getValue());
            findings.placeholders.add(node);
            return (E) node;
        }
        if (part instanceof DateUnitExpression unit
                && (!isFirstOfDateFunction(unit) || !reading.dialect().dates().takesUnitsAsWords())) {
            String word = unit.getType().name().toLowerCase(Locale.ROOT);
            // The parser takes every bare year or day for a unit; anywhere else it is a column's name.
            return (E) (isFirstOfDateFunction(unit) ? new StringValue(word) : column(new Column(word), false));
        }
        if (part instanceof TimeKeyExpression key && reading.allowsFunction(DialectLiterals.wordOf(key))) {
            findings.functions.add(DialectLiterals.wordOf(key));
            return (E) literals.word(key);
        }
        Expression own = literals.own(part);
        if (own != null) {
            return (E) own;
        }
        if (part instanceof Function call) {
            findings.compared.called(call, parent, grandparent);
        }
        Expression outerParent = parent;
        Expression outerGrandparent = grandparent;
        grandparent = parent;
        parent = part;
        depth++;
        try {
            if (part instanceof Select select) {
                query(select);
            } else {
                visit(part);
            }
            return part;
        } finally {
            depth--;
            parent = outerParent;
            grandparent = outerGrandparent;
        }
    }

    private Expression column(Column node, boolean besideComparison) {
        var own = new Lineage();
        Expression read = columns.resolve(node, scope, own, besideComparison);
        if (!lineage.isGivenOut()) {
            findings.compared(read, own, parent, grandparent);
        }
        lineage.add(own);
        return read;
    }

    private void visit(Expression node) {
        boolean windowed = node instanceof AnalyticExpression analytic && analytic.getType() == AnalyticType.OVER;
        boolean aggregated = lineage.isAggregated();
        Lineage outer = lineage;
        if (ComparedColumns.isCount(node)) {
            // A count tells nothing of the values that it counts.
            lineage = new Lineage();
            outer.aggregate();
        }
        if (node instanceof Function call
                && reading.dialect().tableFunctions().containsKey(call.getName().toLowerCase(Locale.ROOT))) {
            // Outside of FROM, some databases make rows of it, too.
            rows(Double.NaN);
        }
        ExpressionShapes.visit(node, this);
        lineage = outer;
        if (windowed) {
            lineage.setAggregated(aggregated);
        }
    }

    private boolean isUnitWord(Column column) {
        Set<String> words = reading.dialect().dates().unitWords();
        return !words.isEmpty()
                && column.getTable() == null
                && words.contains(column.getColumnName().toLowerCase(Locale.ROOT))
                && isFirstOfDateFunction(column);
    }

    private boolean isFirstOfDateFunction(Expression part) {
        return grandparent instanceof Function function
                && DialectLiterals.beginsWithUnit(function)
                && parent == function.getParameters()
                && function.getParameters().get(0) == part;
    }

    /** Refuses a personal value in what is given out, unless it is compared there: an expression could change its form. */
    private void requireKept(StringValue placeholder) {
        Expression beside = parent instanceof ExpressionList ? grandparent : parent;
        boolean compared =
                beside instanceof WhenClause when ? when.getWhenExpression() == placeholder : isComparison(beside);
        if (lineage.isGivenOut() && !compared) {
            throw new SqlRefusal(
                    SqlRule.PLACEHOLDER,
                    "A placeholder stands in what the query gives out. Write it in a condition, beside a comparison.",
                    placeholder.getValue());
        }
    }

    private boolean isBesideComparison() {
        return isComparison(parent) || (parent instanceof ExpressionList && isComparison(grandparent));
    }

    private static boolean isComparison(@Nullable Expression node) {
        return node instanceof ComparisonOperator
                || node instanceof LikeExpression
                || node instanceof InExpression
                || node instanceof Between
                || node instanceof WhenClause;
    }

    @Override
    public void query(Select query) {
        long before = findings.named;
        List<ScopeColumn> outputs = queries.subquery(query, scope);
        lineage.addAll(outputs);
        // Its conditions count as well.
        lineage.weigh(findings.named - before);
        if (!lineage.isGivenOut()) {
            findings.compared(query, outputs, parent == query ? grandparent : parent);
        }
    }

    @Override
    public void order(@Nullable List<OrderByElement> elements) {
        if (elements != null) {
            for (OrderByElement element : elements) {
                ExpressionShapes.forbid(element.getWithFill(), element);
                element.setExpression(part(element.getExpression()));
            }
        }
    }

    @Override
    public void window(@Nullable WindowDefinition window) {
        if (window == null) {
            return;
        }
        word(window.getWindowName());
        if (window.getPartitionBy() != null) {
            part(window.getPartitionBy());
        }
        order(window.getOrderByElements());
        WindowElement element = window.getWindowElement();
        if (element != null) {
            offset(element.getOffset());
            if (element.getRange() != null) {
                offset(element.getRange().getStart());
                offset(element.getRange().getEnd());
            }
        }
    }

    private void offset(@Nullable WindowOffset offset) {
        if (offset != null) {
            offset.setExpression(part(offset.getExpression()));
        }
    }

    @Override
    public void function(List<String> nameParts) {
        String written = String.join(".", nameParts);
        String name = written.toLowerCase(Locale.ROOT);
        if (nameParts.size() != 1 || !WORD.matcher(written).matches() || !isKnown(name)) {
            var allowed = new TreeSet<>(reading.dialect().allowedFunctions());
            allowed.addAll(reading.functions());
            String shown = NameStyle.shown(written.replace("\"", ""));
            List<String> near = NearNames.suggestions(shown, allowed);
            throw new SqlRefusal(
                    SqlRule.FUNCTION,
                    "The function " + shown + " is not allowed."
                            + (near.isEmpty() ? " Write the query without it." : NearNames.suggestion(near)),
                    shown);
        }
        if (AGGREGATES.contains(name)) {
            lineage.aggregate();
        }
        findings.functions.add(name);
    }

    /** Returns whether the expression is an aggregate as it stands, so that a SELECT without groups gives one row. */
    static boolean isAggregate(Expression expression) {
        return expression.getClass() == Function.class
                && AGGREGATES.contains(((Function) expression).getName().toLowerCase(Locale.ROOT));
    }

    private boolean isKnown(String name) {
        if (ComparedColumns.isGrouping(name) && groupings > 0) {
            groupings--;
            return true;
        }
        return GRAMMAR.contains(name)
                || reading.allowsFunction(name)
                || (name.equals("regexp_like") && reading.allowsFunction("regexp_replace"));
    }

    @Override
    public void rows(double rows) {
        findings.most = findings.most.times(rows);
    }

    /** Returns the rows of VALUES, and counts them. */
    List<List<Expression>> rows(Values values) {
        List<List<Expression>> listed = PlainForms.rows(values);
        rows(listed.size());
        return listed;
    }

    @Override
    public void pattern(Expression pattern) {
        if (!reading.dialect().capabilities().contains(Capability.BOUNDED_LIKE)) {
            LikePatterns.check(
                    pattern, placeholder -> reading.values().find(placeholder).orElse(placeholder));
        }
    }

    @Override
    public void type(@Nullable ColDataType type) {
        if (type == null || !types.isAllowed(type.toString())) {
            throw new SqlRefusal(
                    SqlRule.TYPE,
                    "The query converts to a type that is not allowed. Use one of the database's plain types.");
        }
    }

    @Override
    public void word(@Nullable String word) {
        if (word != null && !WORD.matcher(word).matches()) {
            throw new SqlRefusal(
                    SqlRule.CONSTRUCT, "A word stands where it is not understood. Write the query without it.");
        }
    }
}
