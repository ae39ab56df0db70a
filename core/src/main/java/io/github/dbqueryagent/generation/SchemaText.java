package io.github.dbqueryagent.generation;

import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.linking.LinkedSchema;
import io.github.dbqueryagent.linking.LinkedTable;
import io.github.dbqueryagent.linking.ValueMatch;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Placeholder;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.ForeignKey;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the linked part of a schema as short DDL, names as the database wants them. */
final class SchemaText {
    private final VisibleSchema visible;
    private final SqlDialect dialect;
    private final int maxCommentChars;

    SchemaText(VisibleSchema visible, int maxCommentChars) {
        this.visible = visible;
        this.dialect = visible.dialect();
        this.maxCommentChars = maxCommentChars;
    }

    /** Returns the tables in the order of their names, so that the same tables give the same text. */
    String tables(LinkedSchema linked) {
        Set<TableName> shown = linked.tableNames();
        return linked.tables().stream()
                .sorted((one, other) ->
                        one.table().name().compareTo(other.table().name()))
                .map(table -> table(table, shown))
                .collect(Collectors.joining("\n\n"));
    }

    private String table(LinkedTable linked, Set<TableName> shown) {
        Table table = linked.table();
        var text = new StringBuilder(table.kind() == Table.Kind.VIEW ? "VIEW " : "TABLE ");
        text.append(name(table.name())).append(" (").append(comment(table.comment()));
        for (Column column : linked.columns()) {
            text.append("\n  ")
                    .append(quoted(column.name()))
                    .append(' ')
                    .append(DataFence.oneLine(column.typeName(), 80));
            if (table.primaryKey().equals(List.of(column.name()))) {
                text.append(" PRIMARY KEY");
            } else if (!column.nullable()) {
                text.append(" NOT NULL");
            }
            text.append(',').append(comment(column.comment()));
        }
        if (table.primaryKey().size() > 1) {
            text.append("\n  PRIMARY KEY ").append(names(table.primaryKey())).append(',');
        }
        Set<String> columns = linked.columns().stream().map(Column::name).collect(Collectors.toSet());
        for (ForeignKey key : table.foreignKeys()) {
            if (shown.contains(key.target()) && columns.containsAll(key.columns())) {
                text.append("\n  FOREIGN KEY ")
                        .append(names(key.columns()))
                        .append(" REFERENCES ")
                        .append(name(key.target()))
                        .append(' ')
                        .append(names(key.targetColumns()))
                        .append(',');
            }
        }
        return text.append("\n)").toString();
    }

    private String comment(String comment) {
        String line = DataFence.oneLine(comment, maxCommentChars);
        return line.isEmpty() ? "" : " -- " + line;
    }

    private String names(List<String> names) {
        return names.stream().map(this::quoted).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Returns the table's name, with its schema where the name alone would find another table or none. */
    private String name(TableName name) {
        boolean plain = name.schema().isEmpty() || name.schema().equals(visible.defaultSchema());
        String schema = plain
                ? ""
                : dialect.schemaParts(name.schema()).stream()
                        .map(part -> quoted(part) + ".")
                        .collect(Collectors.joining());
        return schema + quoted(name.name());
    }

    private String quoted(String name) {
        return isPlain(name) ? name : dialect.quote(name);
    }

    private boolean isPlain(String name) {
        if (dialect.reservedWords().contains(name.toUpperCase(Locale.ROOT))) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        // Unquoted, the database folds the name, and must find the same letters then.
        return dialect.folding() == NameFolding.INSENSITIVE
                || dialect.folding().fold(name).equals(name);
    }

    /** A placeholder tells nothing but which column is meant. */
    private boolean mayBeSent(ValueMatch match) {
        return Placeholder.isPlaceholder(match.value())
                || (!visible.isMasked(match.column())
                        && visible.personal(match.column()).isEmpty());
    }

    /** Returns the values that the question names, but for those of masked columns and those that are personal. */
    String values(List<ValueMatch> matches) {
        return matches.stream()
                .filter(this::mayBeSent)
                .map(match -> name(match.column().table()) + "."
                        + quoted(match.column().name()) + " holds '"
                        + DataFence.oneLine(match.value(), 200).replace("'", "''") + "'")
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
