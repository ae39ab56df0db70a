package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.lexing.NameStyle;
import io.github.dbqueryagent.lexing.NearNames;
import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.shape.DialectLiterals;
import io.github.dbqueryagent.shape.ExpressionShapes;
import io.github.dbqueryagent.shape.SelectShapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import org.jspecify.annotations.Nullable;

/** Finds out which column a name means, and writes it as the database does. Not thread-safe; one query each. */
final class ColumnResolution {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(?:[ -][\\p{L}\\p{N}_]+)*");

    /** A column, its name there, and where it stands. */
    private record Found(ScopeColumn column, String name, Relation relation, Scope scope) {
        Found(ScopeColumn column, Relation relation, Scope scope) {
            this(column, column.name(), relation, scope);
        }
    }

    private final SqlReading reading;
    private final NameStyle style;
    private final Findings findings;
    private final DialectLiterals literals;

    ColumnResolution(SqlReading reading, NameStyle style, Findings findings) {
        this.reading = reading;
        this.style = style;
        this.findings = findings;
        this.literals = new DialectLiterals(reading.dialect());
    }

    /**
     * Resolves the name, and puts what it is computed from into the lineage.
     *
     * @param besideComparison whether a quoted word may be a text here
     * @return what stands in its place: the node itself, or a text
     */
    Expression resolve(Column node, Scope scope, Lineage lineage, boolean besideComparison) {
        checkShape(node);
        boolean qualified = node.getTable() != null && node.getTable().getName() != null;
        Found found = qualified ? qualified(node, scope) : unqualified(node, scope);
        if (found == null) {
            return qualified ? node : other(node, scope, lineage, besideComparison);
        }
        Scope.Merged merged =
                qualified ? null : found.scope().merged(found.column().name(), found.relation());
        if (merged != null) {
            return valueOf(merged, node, found, scope, lineage);
        }
        use(node, found, scope, qualified, lineage);
        return node;
    }

    /** Returns the column of the relation that holds its value, or of the first that has one. */
    private Expression valueOf(Scope.Merged merged, Column node, Found found, Scope scope, Lineage lineage) {
        var values = new ExpressionList<Column>();
        for (Relation holder : merged.holders()) {
            Column column = merged.holders().size() == 1 ? node : new Column();
            String name = Objects.requireNonNull(
                            inRelation(holder, style.read(merged.name()), merged.name()), "USING found it there")
                    .name();
            column.setColumnName(NameStyle.asParsed(name));
            use(column, new Found(found.column(), name, holder, found.scope()), scope, true, lineage);
            values.add(column);
        }
        if (values.size() == 1) {
            return values.get(0);
        }
        return SelectShapes.firstOf(values);
    }

    /**
     * Returns whether the name can stand alone: where something else stands in FROM or around it, a database could take it for
     * a column there that the asker may not see.
     */
    private static boolean isClear(Found found, Scope scope) {
        boolean alone = scope == found.scope() && scope.relations().size() == 1;
        return alone
                && !found.relation().isAssumed()
                && (scope.parent() == null
                        || found.relation().table() != null
                        || found.relation().name().isEmpty());
    }

    /** Refuses a table's name before a column where something nearer goes by it, which databases would take. */
    private static void requireMeant(Found found, Scope scope) {
        String name = found.relation().name();
        for (Scope level = scope; level != null && level != found.scope(); level = level.parent()) {
            if (name.isEmpty() || level.hasRelation(name)) {
                throw new SqlRefusal(
                        SqlRule.ALIAS,
                        "A sub-query reads the column " + found.column().name()
                                + " from a table around it that has no name, or the name of one of its own. Give each an alias of "
                                + "its own, and write it before the column.",
                        found.column().name());
            }
        }
    }

    private static void checkShape(Column node) {
        ExpressionShapes.forbid(node.getReturningReferenceType(), node);
        ExpressionShapes.forbid(node.getReturningQualifier(), node);
        ExpressionShapes.forbid(node.getCommentText(), node);
        ExpressionShapes.forbid(!".".equals(node.getTableDelimiter()), node);
    }

    private void use(Column node, Found found, Scope scope, boolean qualified, Lineage lineage) {
        ScopeColumn column = found.column();
        node.setColumnName(style.write(found.name(), node.getColumnName()));
        if (qualified || !isClear(found, scope)) {
            requireMeant(found, scope);
            if (!found.relation().qualifier().isEmpty()) {
                var table = new Table();
                var parts = new ArrayList<String>(1);
                parts.add(found.relation().qualifier());
                table.setNameParts(parts);
                node.setTable(table);
            }
        }
        lineage.found(column);
        findings.columns.addAll(column.lineage());
        findings.named += column.weight();
        findings.uses.found(node, found.relation(), column.name());
        found.scope().touch(found.relation());
    }

    private @Nullable Found qualified(Column node, Scope scope) {
        Found place = relation(node.getTable(), scope);
        String name = NameStyle.unquote(node.getColumnName());
        if (place == null) {
            unknownQualifier(node, scope);
            return null;
        }
        Relation relation = place.relation();
        ScopeColumn column = inRelation(relation, style.read(node.getColumnName()), name);
        if (column == null) {
            column = mend(name, List.of(relation));
        }
        if (column == null) {
            unknown(name, List.of(relation), scope);
            return null;
        }
        return new Found(column, relation, place.scope());
    }

    private static @Nullable ScopeColumn inRelation(Relation relation, String read, String plain) {
        ScopeColumn exact = relation.find(read);
        return exact != null ? exact : relation.findAnyCase(plain);
    }

    /** Returns the relation of the qualifier; its column is of no meaning. */
    private @Nullable Found relation(Table qualifier, Scope scope) {
        String name = NameStyle.unquote(qualifier.getName());
        String schema = TableResolution.writtenSchema(qualifier, style);
        for (Scope level = scope; level != null; level = level.parent()) {
            for (Relation relation : level.visible()) {
                if (relation.name().equalsIgnoreCase(name) && isInSchema(relation, schema)) {
                    return new Found(new ScopeColumn("", Set.of(), false), relation, level);
                }
            }
        }
        return byTableName(name, scope);
    }

    private static boolean isInSchema(Relation relation, @Nullable String schema) {
        io.github.dbqueryagent.schema.Table table = relation.table();
        return schema == null || (table != null && table.name().schema().equalsIgnoreCase(NameStyle.unquote(schema)));
    }

    /** A table that has an alias cannot be named otherwise, nor misspelt; models do both all the same. */
    private @Nullable Found byTableName(String name, Scope scope) {
        List<Relation> named = scope.visible().stream()
                .filter(relation -> relation.table() != null
                        && relation.table().name().name().equalsIgnoreCase(name))
                .toList();
        if (named.isEmpty()) {
            named = scope.visible().stream()
                    .filter(relation -> !relation.name().isEmpty() && NearNames.isMisspelling(name, relation.name()))
                    .toList();
        }
        if (named.size() != 1) {
            return null;
        }
        findings.warnings.add("Table " + name + " was read as " + named.get(0).name() + ".");
        return new Found(new ScopeColumn("", Set.of(), false), named.get(0), scope);
    }

    private @Nullable Found unqualified(Column node, Scope scope) {
        String read = style.read(node.getColumnName());
        String plain = NameStyle.unquote(node.getColumnName());
        for (Scope level = scope; level != null; level = level.parent()) {
            Found found = null;
            for (Relation relation : level.visible()) {
                ScopeColumn column = inRelation(relation, read, plain);
                if (column == null) {
                    continue;
                }
                if (found == null) {
                    found = new Found(column, relation, level);
                } else if (isOne(found, relation)) {
                    found = new Found(found.column().unitedWith(column), found.name(), found.relation(), level);
                } else {
                    ambiguous(column.name(), found.relation(), relation);
                    return found;
                }
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean isOne(Found found, Relation other) {
        Scope.Merged merged = found.scope().merged(found.name(), found.relation());
        return merged != null && merged.members().contains(other);
    }

    /** Notes that two relations have the column, and from which tables. */
    void ambiguous(String name, Relation one, Relation other) {
        findings.located(
                SqlRule.AMBIGUOUS_COLUMN,
                "The column " + name + " stands in " + one.name() + " and in " + other.name()
                        + ". Write the table or its alias before it.",
                name,
                Stream.of(one, other)
                        .map(each -> inRelation(each, style.read(name), NameStyle.unquote(name)))
                        .filter(Objects::nonNull)
                        .flatMap(column -> column.lineage().stream())
                        .map(ColumnName::table)
                        .distinct()
                        .toList());
    }

    /** A name without a table that is no column: an output, a function without brackets, a text, or a mistake. */
    private Expression other(Column node, Scope scope, Lineage lineage, boolean besideComparison) {
        String written = node.getColumnName();
        String name = NameStyle.unquote(written);
        Scope.Output output = findOutput(written, scope);
        if (output != null) {
            lineage.found(output.column());
            return OutputUse.of(output, node);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean quoted = NameStyle.isQuoted(written);
        SqlDialect dialect = reading.dialect();
        if (!quoted && reading.allowsFunction(lower)) {
            Expression function = literals.word(lower, node);
            if (function != null) {
                findings.functions.add(lower);
                return function;
            }
        }
        boolean mayBeText = besideComparison
                || !NAME.matcher(name).matches()
                || scope.relations().isEmpty();
        if (quoted && mayBeText && dialect.parsingRules().doubleQuotedText() && !isNear(name, scope)) {
            return DialectLiterals.quoted(name, dialect.parsingRules().backslashEscapes());
        }
        for (Scope level = scope; level != null; level = level.parent()) {
            if (level.hasRelation(name)) {
                wholeRow(name);
                return node;
            }
        }
        List<Relation> relations = scope.allRelations();
        ScopeColumn column = mend(name, relations);
        if (column == null) {
            unknown(name, relations, scope);
            return node;
        }
        node.setColumnName(NameStyle.asParsed(column.name()));
        // Again by its right name, so that scopes and ambiguity are looked at as for any other.
        Found found = unqualified(node, scope);
        if (found != null) {
            use(node, found, scope, false, lineage);
        }
        return node;
    }

    private static boolean isNear(String name, Scope scope) {
        for (Relation relation : scope.allRelations()) {
            for (ScopeColumn column : relation.columns()) {
                if (NearNames.isMisspelling(name, column.name())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the output of this name in the SELECT that is being read. */
    Scope.@Nullable Output findOutput(String written, Scope scope) {
        String name = style.read(written);
        for (Scope.Output output : scope.outputs()) {
            if (output.column().name().equals(name)) {
                return output;
            }
        }
        for (Scope.Output output : scope.outputs()) {
            if (output.column().name().equalsIgnoreCase(name)) {
                return output;
            }
        }
        return null;
    }

    private void wholeRow(String name) {
        findings.fault(
                SqlRule.WHOLE_ROW, name + " is a table here, not a column. Name the columns that are wanted.", name);
    }

    /** Returns the one column that the name can only be a misspelling of. */
    private @Nullable ScopeColumn mend(String name, List<Relation> relations) {
        ScopeColumn near = null;
        String title = "";
        for (Relation relation : relations) {
            for (ScopeColumn column : relation.columns()) {
                if (NearNames.isMisspelling(name, column.name())) {
                    if (near != null) {
                        return null;
                    }
                    near = column;
                    title = relation.title();
                }
            }
        }
        if (near != null) {
            String table = title.isEmpty() ? "" : title + ".";
            findings.warnings.add("Column " + name + " was read as " + table + near.name() + ".");
        }
        return near;
    }

    private void unknown(String name, List<Relation> relations, Scope scope) {
        if (findings.hasUnknownTable()) {
            return;
        }
        var names = new ArrayList<String>();
        for (Relation relation : scope.allRelations()) {
            for (ScopeColumn column : relation.columns()) {
                names.add(relation.title().isEmpty() ? column.name() : relation.title() + "." + column.name());
            }
        }
        List<String> titles = relations.stream()
                .map(Relation::title)
                .filter(title -> !title.isEmpty())
                .distinct()
                .limit(5)
                .toList();
        String where = titles.isEmpty() ? "There is no column " + name + "." : noColumn(name, titles);
        findings.located(
                SqlRule.UNKNOWN_COLUMN,
                where + NearNames.suggestion(NearNames.suggestions(name, names)),
                name,
                relations.stream().flatMap(Relation::tableName).toList());
    }

    private static String noColumn(String name, List<String> titles) {
        return "There is no column " + name + " in " + String.join(", ", titles) + ".";
    }

    private void unknownQualifier(Column node, Scope scope) {
        if (findings.hasUnknownTable()) {
            return;
        }
        String name = NameStyle.unquote(node.getTable().getName());
        List<String> known = scope.allRelations().stream()
                .map(Relation::name)
                .filter(each -> !each.isEmpty())
                .toList();
        String which = known.isEmpty() ? "" : " FROM has " + String.join(", ", known) + ".";
        findings.fault(
                SqlRule.UNKNOWN_COLUMN,
                "There is no table or alias " + name + " at " + name + "." + NameStyle.unquote(node.getColumnName())
                        + "." + which,
                name + "." + NameStyle.unquote(node.getColumnName()));
    }
}
