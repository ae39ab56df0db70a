package io.github.dbqueryagent.benchmarks;

import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.ColumnValues;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.ForeignKey;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableKeys;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.schema.TypeFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;

/**
 * An invented schema of any size, made of business words: 4 to 20 columns a table, one to three foreign keys, comments,
 * and values of the status columns. One seed gives one schema. Not thread-safe; one caller at a time.
 */
final class SyntheticSchema {
    private static final String SCHEMA = "erp";
    private static final List<String> SUBJECTS = List.of(
            "customer",
            "order",
            "invoice",
            "payment",
            "shipment",
            "product",
            "supplier",
            "employee",
            "contract",
            "project",
            "account",
            "budget",
            "machine",
            "vehicle",
            "store",
            "ticket",
            "campaign",
            "asset",
            "lease",
            "meter",
            "policy",
            "claim",
            "patient",
            "visit",
            "course");
    private static final List<String> ASPECTS = List.of(
            "line",
            "note",
            "history",
            "status",
            "address",
            "contact",
            "price",
            "plan",
            "limit",
            "group",
            "region",
            "document",
            "approval",
            "rating",
            "forecast",
            "batch",
            "schedule",
            "discount",
            "tax",
            "type",
            "balance",
            "target",
            "alert",
            "review",
            "log",
            "version",
            "rule",
            "role",
            "period",
            "unit");
    private static final List<String> FACTS = List.of(
            "name",
            "code",
            "amount",
            "quantity",
            "status",
            "created_at",
            "updated_at",
            "city",
            "country",
            "email",
            "phone",
            "description",
            "start_date",
            "end_date",
            "percent",
            "total",
            "currency",
            "priority",
            "weight",
            "color",
            "owner",
            "category",
            "reference",
            "active");
    private static final List<String> STATUSES =
            List.of("open", "closed", "in progress", "cancelled", "on hold", "approved", "rejected");

    private final Random random;
    private final List<ColumnValues> values = new ArrayList<>();

    SyntheticSchema(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a schema of so many tables. */
    DatabaseSchema tables(int count) {
        var names = new ArrayList<TableName>(count);
        for (int i = 0; i < count; i++) {
            int round = i / (SUBJECTS.size() * ASPECTS.size());
            String name = SUBJECTS.get(i % SUBJECTS.size()) + "_"
                    + ASPECTS.get(i / SUBJECTS.size() % ASPECTS.size())
                    + (round == 0 ? "" : "_" + (round + 1));
            names.add(new TableName(SCHEMA, name));
        }
        var tables = new ArrayList<Table>(count);
        for (TableName name : names) {
            tables.add(table(name, names));
        }
        return DatabaseSchema.of(SCHEMA, tables);
    }

    /** Returns values of the columns of the schema that was made last. */
    List<ColumnValues> values() {
        return List.copyOf(values);
    }

    private Table table(TableName name, List<TableName> all) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("id", TypeFamily.INTEGER, "INTEGER", false, ""));
        var keys = new ArrayList<ForeignKey>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            TableName target = all.get(random.nextInt(all.size()));
            String column = target.name() + "_id" + (i == 0 ? "" : "_" + i);
            columns.add(new Column(column, TypeFamily.INTEGER, "INTEGER", true, ""));
            keys.add(new ForeignKey("", List.of(column), target, List.of("id")));
        }
        int first = random.nextInt(FACTS.size());
        int facts = 3 + random.nextInt(14);
        for (int i = 0; i < facts; i++) {
            columns.add(fact(name, FACTS.get((first + i) % FACTS.size())));
        }
        String comment = String.format(
                Locale.ROOT, "What is known of each %s.", name.name().replace('_', ' '));
        var tableKeys = new TableKeys(List.of("id"), List.of(), keys);
        return new Table(name, Table.Kind.TABLE, comment, columns, tableKeys, List.of(), OptionalLong.empty());
    }

    private Column fact(TableName table, String name) {
        if (name.equals("status")) {
            values.add(new ColumnValues(new ColumnName(table, name), STATUSES, true));
        }
        String comment = random.nextInt(3) == 0 ? "The " + name.replace('_', ' ') + ", as entered." : "";
        return new Column(name, TypeFamily.TEXT, "VARCHAR(80)", true, comment);
    }
}
