package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.lexing.NameStyle;
import io.github.dbqueryagent.shape.Aliases;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.SelectItem;
import org.jspecify.annotations.Nullable;

/** Gives every output of a SELECT a label of its own, written down where the database would choose. One SELECT each. */
final class OutputNames {
    private final NameStyle style;
    private final Aliases aliases;
    private final Scope scope;
    private final Set<String> taken = new HashSet<>();

    /** The number to try next behind a name: those before are taken. */
    private final Map<String, Integer> numbers = new HashMap<>();

    OutputNames(NameStyle style, Aliases aliases, Scope scope) {
        this.style = style;
        this.aliases = aliases;
        this.scope = scope;
    }

    /** Returns the label of an output that has a name, changed if another has it already. */
    String ofNamed(SelectItem<?> item, String name) {
        if (taken.add(name.toLowerCase(Locale.ROOT))) {
            return name;
        }
        String label = free(name);
        item.setAlias(aliases.ofOutput(label));
        return label;
    }

    /** Returns the label of an output without a name, which gets one. */
    String ofUnnamed(SelectItem<?> item) {
        String label = free(style.read(nameFor(item.getExpression())));
        item.setAlias(aliases.ofOutput(label));
        return label;
    }

    private String free(String name) {
        String label = name;
        int number = numbers.getOrDefault(name, 2);
        for (; isColumn(label) || !taken.add(label.toLowerCase(Locale.ROOT)); number++) {
            label = name + "_" + number;
        }
        numbers.put(name, number);
        return label;
    }

    /** A label that is also a column's name would catch what ORDER BY says of that column. */
    private boolean isColumn(String label) {
        for (Relation relation : scope.relations()) {
            if (relation.hasAnyCase(label)) {
                return true;
            }
        }
        return false;
    }

    private static String nameFor(Expression expression) {
        if (expression instanceof Function function) {
            return join(function.getName(), function.getParameters());
        }
        if (expression instanceof AnalyticExpression analytic) {
            return join(
                    analytic.getName(), analytic.getExpression() == null ? null : List.of(analytic.getExpression()));
        }
        if (expression instanceof CastExpression cast) {
            return join("", List.of(cast.getLeftExpression()));
        }
        return "result";
    }

    private static String join(String name, @Nullable List<?> parameters) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (parameters != null && parameters.size() == 1 && parameters.get(0) instanceof Column column) {
            String columnName = NameStyle.unquote(column.getColumnName());
            if (columnName.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                return lower.isEmpty() ? columnName : lower + "_" + columnName.toLowerCase(Locale.ROOT);
            }
        }
        return lower.isEmpty() ? "result" : lower;
    }
}
