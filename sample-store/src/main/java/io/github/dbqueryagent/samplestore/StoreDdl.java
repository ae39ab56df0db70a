package io.github.dbqueryagent.samplestore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The statements that create the store in one database. Immutable. */
final class StoreDdl {
    private static final Pattern RELATION = Pattern.compile("\\{([^}]+)}");

    private final StoreSchema schema;
    private final StoreSyntax syntax;
    private final Set<String> sharedNames;

    StoreDdl(StoreSchema schema, StoreSyntax syntax) {
        this.schema = schema;
        this.syntax = syntax;
        this.sharedNames = schema.sharedNames();
    }

    /** Returns what must stand before the rows: schemas and tables with their keys. */
    List<String> beforeRows() {
        List<String> statements = new ArrayList<>();
        if (syntax.schemas()) {
            schema.schemas().forEach(name -> statements.add("CREATE SCHEMA IF NOT EXISTS " + name));
        }
        schema.tables().forEach(table -> statements.add(createTable(table)));
        return statements;
    }

    /** Returns what can wait until the rows are there: indexes, views and comments. */
    List<String> afterRows() {
        List<String> statements = new ArrayList<>();
        for (StoreTable relation : schema.relations()) {
            if (relation.isView()) {
                statements.add("CREATE VIEW " + name(relation) + " AS\n" + withNames(relation.query()));
            }
            for (String column : relation.constraints().indexes()) {
                statements.add("CREATE INDEX idx_" + relation.schema() + "_" + relation.name() + "_" + column + " ON "
                        + name(relation) + " (" + syntax.name(column) + ")");
            }
        }
        if (syntax.comments() == StoreSyntax.Comments.STATEMENTS) {
            schema.relations().forEach(relation -> addComments(relation, statements));
        }
        return statements;
    }

    /** Returns a statement that inserts a number of rows at once. */
    String insert(StoreTable table, int rows) {
        String columns = table.columns().stream()
                .map(column -> syntax.name(column.name()))
                .collect(Collectors.joining(", "));
        String marks = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
        return "INSERT INTO " + name(table) + " (" + columns + ") VALUES "
                + String.join(", ", Collections.nCopies(rows, "(" + marks + ")"));
    }

    private String createTable(StoreTable table) {
        List<String> remarks = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (StoreTable.Column column : table.columns()) {
            lines.add(column(column));
            remarks.add(remark(column.comment()));
        }
        lines.add("PRIMARY KEY (" + names(table.constraints().primaryKey()) + ")");
        for (StoreTable.ForeignKey key : table.constraints().foreignKeys()) {
            StoreTable target = schema.find(key.target());
            if (syntax.keysAcrossSchemas() || target.schema().equals(table.schema())) {
                lines.add("FOREIGN KEY (" + names(key.columns()) + ") REFERENCES " + name(target) + " ("
                        + names(target.constraints().primaryKey()) + ")");
            }
        }
        table.constraints().checks().forEach(check -> lines.add("CHECK (" + check + ")"));

        StringBuilder text = new StringBuilder("CREATE TABLE " + name(table) + " (" + remark(table.comment()) + "\n");
        for (int i = 0; i < lines.size(); i++) {
            String remark = i < remarks.size() ? remarks.get(i) : "";
            text.append("  ")
                    .append(lines.get(i))
                    .append(i < lines.size() - 1 ? "," : "")
                    .append(remark)
                    .append('\n');
        }
        return text.append(')').append(clause(table.comment())).toString();
    }

    private String column(StoreTable.Column column) {
        return syntax.name(column.name()) + " " + syntax.type(column.type()) + (column.nullable() ? "" : " NOT NULL")
                + (column.unique() ? " UNIQUE" : "") + clause(column.comment());
    }

    private void addComments(StoreTable relation, List<String> statements) {
        String kind = relation.isView() ? "VIEW " : "TABLE ";
        statements.add("COMMENT ON " + kind + name(relation) + " IS " + literal(relation.comment()));
        for (StoreTable.Column column : relation.columns()) {
            if (!column.comment().isEmpty()) {
                statements.add("COMMENT ON COLUMN " + name(relation) + "." + syntax.name(column.name()) + " IS "
                        + literal(column.comment()));
            }
        }
    }

    private String clause(String comment) {
        return syntax.comments() == StoreSyntax.Comments.CLAUSES && !comment.isEmpty()
                ? " COMMENT " + literal(comment)
                : "";
    }

    private String remark(String comment) {
        return syntax.comments() == StoreSyntax.Comments.REMARKS && !comment.isEmpty() ? " -- " + comment : "";
    }

    private String name(StoreTable relation) {
        if (syntax.schemas()) {
            return relation.schema() + "." + syntax.name(relation.name());
        }
        boolean prefixed = sharedNames.contains(relation.name())
                && !relation.schema().equals(schema.schemas().get(0));
        return prefixed ? relation.schema() + "_" + relation.name() : syntax.name(relation.name());
    }

    private String names(List<String> columns) {
        return columns.stream().map(syntax::name).collect(Collectors.joining(", "));
    }

    private String withNames(String query) {
        return RELATION.matcher(query).replaceAll(match -> Matcher.quoteReplacement(name(schema.find(match.group(1)))));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
