package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.lexing.NameStyle;
import io.github.dbqueryagent.lexing.NearNames;
import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.shape.Aliases;
import io.github.dbqueryagent.shape.ExpressionShapes;
import io.github.dbqueryagent.shape.SelectShapes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.schema.Table;
import org.jspecify.annotations.Nullable;

/** Finds out which table a name in FROM means, and writes it as the database does. Not thread-safe; one query each. */
final class TableResolution {
    private final SqlReading.Tables lookup;
    private final NameStyle style;
    private final Aliases aliases;
    private final Findings findings;

    TableResolution(SqlReading reading, NameStyle style, Findings findings) {
        this.lookup = reading.tables();
        this.style = style;
        this.aliases = new Aliases(style);
        this.findings = findings;
    }

    /** Returns the relation; null if there is no such table, which has been noted then. */
    @Nullable
    Relation resolve(Table node, WithQueries with) {
        SelectShapes.check(node);
        ExpressionShapes.forbid(node.getAlias() != null && node.getAlias().getAliasColumns() != null, node);
        String written = node.getName();
        String writtenSchema = writtenSchema(node, style);
        if (writtenSchema == null) {
            WithQueries.Named named = with.find(NameStyle.unquote(written));
            if (named != null) {
                findings.most = findings.most.times(named.most());
                setName(node, named.written(), List.of());
                return withAlias(node, NameStyle.unquote(written), named.written(), named.columns());
            }
            if (with.isPending(NameStyle.unquote(written))) {
                throw new SqlRefusal(
                        SqlRule.RECURSION,
                        "The WITH query " + NameStyle.unquote(written)
                                + " is read inside itself or before it is defined, which could go on without end. Write it without recursion.",
                        NameStyle.unquote(written));
            }
        }
        io.github.dbqueryagent.schema.Table table = find(written, writtenSchema);
        if (table == null) {
            return null;
        }
        return found(node, table, written, writtenSchema);
    }

    private Relation found(
            Table node, io.github.dbqueryagent.schema.Table table, String written, @Nullable String writtenSchema) {
        TableName name = table.name();
        findings.most = findings.most.times(name);
        if (!lookup.isLinked(name)) {
            findings.fault(
                    SqlRule.UNLINKED_TABLE,
                    "The table " + name + " is there, but was not among the tables shown.",
                    name.toString());
        }
        String text = style.write(name.name(), written);
        boolean qualified = writtenSchema != null || !name.schema().equals(lookup.defaultSchema());
        List<String> schema =
                qualified && !name.schema().isEmpty() ? style.writeSchema(name.schema(), writtenSchema) : List.of();
        setName(node, text, schema);
        Alias alias = node.getAlias();
        if (alias == null) {
            return Relation.of(name.name(), text, table);
        }
        String aliasName = aliases.settleOfTable(alias);
        return Relation.of(aliasName, alias.getName(), table);
    }

    private Relation withAlias(Table node, String name, String text, List<ScopeColumn> columns) {
        Alias alias = node.getAlias();
        if (alias == null) {
            return Relation.of(name, text, columns);
        }
        String aliasName = aliases.settleOfTable(alias);
        return Relation.of(aliasName, alias.getName(), columns);
    }

    /** The parser has the parts of a name from the last to the first. */
    private static void setName(Table node, String name, List<String> schema) {
        var parts = new ArrayList<String>(schema);
        parts.add(name);
        Collections.reverse(parts);
        node.setNameParts(parts);
    }

    /** Returns what stands before the table's name, as one name for the schema; null if nothing does. */
    static @Nullable String writtenSchema(Table node, NameStyle style) {
        if (node.getNameParts().size() <= 2) {
            return node.getSchemaName();
        }
        var parts = new ArrayList<String>(node.getNameParts());
        Collections.reverse(parts);
        parts.remove(parts.size() - 1);
        String schema = parts.contains(null) ? null : style.readSchema(parts);
        ExpressionShapes.forbid(schema == null, node);
        return schema == null ? null : NameStyle.asParsed(schema);
    }

    private io.github.dbqueryagent.schema.@Nullable Table find(String written, @Nullable String writtenSchema) {
        String plain = NameStyle.unquote(written);
        List<io.github.dbqueryagent.schema.Table> candidates = lookup.findAnyCase(plain).stream()
                .filter(table -> writtenSchema == null
                        || table.name().schema().equalsIgnoreCase(NameStyle.unquote(writtenSchema)))
                .toList();
        if (candidates.isEmpty()) {
            return mend(plain, writtenSchema);
        }
        return choose(candidates, style.read(written), writtenSchema);
    }

    private io.github.dbqueryagent.schema.@Nullable Table choose(
            List<io.github.dbqueryagent.schema.Table> candidates, String name, @Nullable String writtenSchema) {
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        List<io.github.dbqueryagent.schema.Table> left = candidates;
        String schema = writtenSchema == null ? lookup.defaultSchema() : style.read(writtenSchema);
        left = prefer(left, table -> table.name().schema().equals(schema));
        left = prefer(left, table -> table.name().name().equals(name));
        if (left.size() == 1) {
            return left.get(0);
        }
        List<String> names = left.stream().map(table -> table.name().toString()).toList();
        findings.fault(
                SqlRule.AMBIGUOUS_TABLE,
                "The table name " + left.get(0).name().name() + " can mean " + String.join(" or ", names)
                        + ". Write the schema before it.",
                names.toArray(String[]::new));
        return null;
    }

    private static List<io.github.dbqueryagent.schema.Table> prefer(
            List<io.github.dbqueryagent.schema.Table> tables,
            java.util.function.Predicate<io.github.dbqueryagent.schema.Table> better) {
        List<io.github.dbqueryagent.schema.Table> best =
                tables.stream().filter(better).toList();
        return best.isEmpty() ? tables : best;
    }

    private io.github.dbqueryagent.schema.@Nullable Table mend(String plain, @Nullable String writtenSchema) {
        List<io.github.dbqueryagent.schema.Table> near = lookup.tables().stream()
                .filter(table -> writtenSchema == null
                        || table.name().schema().equalsIgnoreCase(NameStyle.unquote(writtenSchema)))
                .filter(table -> NearNames.isMisspelling(plain, table.name().name()))
                .toList();
        if (near.size() > 1) {
            near = prefer(near, table -> table.name().schema().equals(lookup.defaultSchema()));
        }
        if (near.size() == 1) {
            findings.warnings.add(
                    "Table " + plain + " was read as " + near.get(0).name().name() + ".");
            return near.get(0);
        }
        List<String> names = lookup.tables().stream()
                .map(table -> table.name().schema().equals(lookup.defaultSchema())
                        ? table.name().name()
                        : table.name().toString())
                .collect(Collectors.toList());
        findings.located(
                SqlRule.UNKNOWN_TABLE,
                "There is no table " + plain + "." + NearNames.suggestion(NearNames.suggestions(plain, names)),
                plain,
                List.of(new TableName(writtenSchema == null ? "" : NameStyle.unquote(writtenSchema), plain)));
        return null;
    }
}
