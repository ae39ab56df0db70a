package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.lexing.NameStyle;
import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import io.github.dbqueryagent.shape.Aliases;
import io.github.dbqueryagent.shape.ExpressionShapes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;

/** Reads what stands between SELECT and FROM: spells out stars, resolves, labels. Not thread-safe; one query each. */
final class SelectList {
    /** Sub-queries that join sub-queries double their columns with each star. */
    private static final int MOST_SPELLED_OUT = 10_000;

    private final NameStyle style;
    private final Aliases aliases;
    private final ExpressionResolution expressions;
    private final Findings findings;

    SelectList(NameStyle style, Aliases aliases, ExpressionResolution expressions, Findings findings) {
        this.style = style;
        this.aliases = aliases;
        this.expressions = expressions;
        this.findings = findings;
    }

    /** Whether anybody sees the labels of a query's outputs: nobody does those of a sub-query in an expression. */
    enum Labels {
        SEEN,
        UNSEEN
    }

    /** Returns the outputs, which the scope knows from now on. */
    List<ScopeColumn> read(PlainSelect query, Scope scope, Labels seen) {
        ExpressionShapes.forbid(
                query.getSelectItems() == null || query.getSelectItems().isEmpty(), query);
        query.setSelectItems(spelledOut(query.getSelectItems(), scope));
        var outputs = new ArrayList<ScopeColumn>(query.getSelectItems().size());
        var lineages = new ArrayList<Lineage>(query.getSelectItems().size());
        for (SelectItem<?> item : query.getSelectItems()) {
            var lineage = Lineage.ofOutput();
            boolean bare = item.getExpression() instanceof Column column && column.getTable() == null;
            readExpression(item, scope, lineage);
            if (bare && item.getAlias() == null && scope.hasMerged(lineage.lastName())) {
                // It is written otherwise, and ORDER BY could take its name for another one of those that it was made
                // of.
                item.setAlias(new Alias(NameStyle.asParsed(lineage.lastName()), true));
            }
            lineages.add(lineage);
        }
        var names = new OutputNames(style, aliases, scope);
        var labels = new ArrayList<String>(lineages.size());
        // Names that were given come first, so that none of ours takes theirs.
        for (int i = 0; i < lineages.size(); i++) {
            SelectItem<?> item = query.getSelectItems().get(i);
            String name = nameOf(item, lineages.get(i));
            labels.add(name.isEmpty() ? "" : names.ofNamed(item, name));
        }
        for (int i = 0; i < labels.size(); i++) {
            SelectItem<?> item = query.getSelectItems().get(i);
            String label = labels.get(i).isEmpty() && seen == Labels.SEEN ? names.ofUnnamed(item) : labels.get(i);
            ScopeColumn output = lineages.get(i)
                    .toColumn(label, isColumn(item) && lineages.get(i).isLastBare());
            outputs.add(output);
            scope.outputs().add(new Scope.Output(output, writtenName(item, label), item.getExpression()));
        }
        return outputs;
    }

    private String writtenName(SelectItem<?> item, String label) {
        return item.getAlias() == null ? style.write(label) : item.getAlias().getName();
    }

    /** Returns the alias, or the column's own name; empty for anything else. */
    private String nameOf(SelectItem<?> item, Lineage lineage) {
        Alias alias = item.getAlias();
        if (alias != null) {
            ExpressionShapes.forbid(alias.getAliasColumns(), item);
            String name = aliases.settle(alias);
            alias.setUseAs(true);
            return name;
        }
        // One with a subscript is called otherwise by each database.
        return isColumn(item) ? lineage.lastName() : "";
    }

    private static boolean isColumn(SelectItem<?> item) {
        return item.getExpression() instanceof Column column && column.getArrayConstructor() == null;
    }

    @SuppressWarnings("unchecked") // the item holds an expression before and after
    private void readExpression(SelectItem<?> item, Scope scope, Lineage lineage) {
        var any = (SelectItem<Expression>) item;
        any.setExpression(expressions.read(any.getExpression(), scope, lineage));
    }

    private List<SelectItem<?>> spelledOut(List<SelectItem<?>> items, Scope scope) {
        if (items.stream().noneMatch(item -> item.getExpression() instanceof AllColumns)) {
            return items;
        }
        var all = new ArrayList<SelectItem<?>>();
        for (SelectItem<?> item : items) {
            if (item.getExpression() instanceof AllColumns star) {
                ExpressionShapes.forbid(item.getAlias(), item);
                int before = all.size();
                star(star, scope, all);
                countSpelledOut(all.size() - before);
                change(star, all.subList(before, all.size()));
            } else {
                all.add(item);
            }
        }
        return all;
    }

    private void countSpelledOut(int columns) {
        findings.spelledOut += columns;
        if (findings.spelledOut > MOST_SPELLED_OUT) {
            throw new SqlRefusal(
                    SqlRule.SIZE,
                    "The stars of the query stand for too many columns. Name the columns that are wanted.");
        }
    }

    private void star(AllColumns star, Scope scope, List<SelectItem<?>> all) {
        if (star.getClass() == AllColumns.class) {
            allOf(scope, all);
            return;
        }
        ExpressionShapes.forbid(star.getClass() != AllTableColumns.class, star);
        var ofTable = (AllTableColumns) star;
        ExpressionShapes.forbid(ofTable.getReturningReferenceType(), star);
        ExpressionShapes.forbid(ofTable.getReturningQualifier(), star);
        String name = NameStyle.unquote(ofTable.getTable().getName());
        for (Relation relation : scope.relations()) {
            if (relation.name().equalsIgnoreCase(name)) {
                relation.columns().forEach(column -> all.add(item(relation, column.name())));
                return;
            }
        }
        // Left as a column that is not there, so that it is reported like any other.
        all.add(new SelectItem<>(missing(ofTable.getTable())));
    }

    /** Leaves out what EXCEPT and EXCLUDE name, and puts what REPLACE says in its place. */
    private static void change(AllColumns star, List<SelectItem<?>> items) {
        if (star.getExceptColumns() != null) {
            for (Column except : star.getExceptColumns()) {
                items.removeIf(item -> isNamed(item, except.getColumnName()));
            }
        }
        if (star.getReplaceExpressions() != null) {
            for (SelectItem<?> replacement : star.getReplaceExpressions()) {
                ExpressionShapes.forbid(replacement.getAlias() == null, replacement);
                items.replaceAll(item -> isNamed(item, replacement.getAlias().getName()) ? replacement : item);
            }
        }
    }

    private static boolean isNamed(SelectItem<?> item, String name) {
        return item.getExpression() instanceof Column column
                && NameStyle.unquote(column.getColumnName()).equalsIgnoreCase(NameStyle.unquote(name));
    }

    private static Column missing(Table table) {
        var column = new Column();
        column.setTable(table);
        column.setColumnName("all_columns");
        return column;
    }

    /** Columns that USING made one come first, as the standard says. */
    private static void allOf(Scope scope, List<SelectItem<?>> all) {
        var done = new HashSet<Scope.Merged>();
        var rest = new ArrayList<SelectItem<?>>();
        for (Relation relation : scope.relations()) {
            for (ScopeColumn column : relation.columns()) {
                Scope.Merged merged = scope.merged(column.name(), relation);
                if (merged == null) {
                    rest.add(scope.relations().size() == 1 ? item(column.name()) : item(relation, column.name()));
                } else if (done.add(merged)) {
                    all.add(item(column.name()));
                }
            }
        }
        all.addAll(rest);
    }

    private static SelectItem<Column> item(String name) {
        var column = new Column();
        ExpressionShapes.forbid(name.isEmpty(), column);
        column.setColumnName(NameStyle.asParsed(name));
        return new SelectItem<>(column);
    }

    private static SelectItem<Column> item(Relation relation, String name) {
        SelectItem<Column> item = item(name);
        item.getExpression().setTable(relation.asTable());
        return item;
    }
}
