package io.github.dbqueryagent.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** A table for tests, named by what it is about and nothing else. */
public final class ATable {
    private final TableName name;
    private final List<Column> columns = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private String comment = "";

    private final String key;

    private ATable(TableName name) {
        this.name = name;
        // A catalogue that writes tables in upper case does so with columns.
        this.key = name.name().equals(name.name().toUpperCase(Locale.ROOT)) ? "ID" : "id";
        with(key, TypeFamily.INTEGER, "");
    }

    public static ATable named(String schema, String name) {
        return new ATable(new TableName(schema, name));
    }

    public ATable comment(String newComment) {
        comment = newComment;
        return this;
    }

    public ATable with(String column, TypeFamily type, String columnComment) {
        columns.add(new Column(column, type, type.name(), true, columnComment));
        return this;
    }

    public ATable text(String... names) {
        for (String column : names) {
            with(column, TypeFamily.TEXT, "");
        }
        return this;
    }

    public ATable decimal(String column) {
        return with(column, TypeFamily.DECIMAL, "");
    }

    public ATable pointsTo(String column, String schema, String table) {
        with(column, TypeFamily.INTEGER, "");
        foreignKeys.add(new ForeignKey("", List.of(column), new TableName(schema, table), List.of(key)));
        return this;
    }

    public Table build() {
        return new Table(
                name,
                Table.Kind.TABLE,
                comment,
                columns,
                new TableKeys(List.of(key), List.of(), foreignKeys),
                List.of(),
                OptionalLong.empty());
    }

    public static DatabaseSchema schema(ATable... tables) {
        var built = new ArrayList<Table>();
        for (ATable table : tables) {
            built.add(table.build());
        }
        return DatabaseSchema.of("shop", built);
    }
}
