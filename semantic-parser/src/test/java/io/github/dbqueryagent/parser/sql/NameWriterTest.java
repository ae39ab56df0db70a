package io.github.dbqueryagent.parser.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.schema.TableName;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameWriterTest {
    private final NameWriter names = new NameWriter(dialect(), "public");

    @Test
    void a_table_of_the_default_schema_needs_no_other_name() {
        assertThat(names.table(new TableName("public", "orders"))).isEqualTo("orders");
        assertThat(names.table(new TableName("old", "orders"))).isEqualTo("old.orders");
    }

    @Test
    void a_schema_of_several_names_has_quotes_around_each_of_them() {
        assertThat(names.table(new TableName("crm.sales", "orders"))).isEqualTo("crm.sales.orders");
        assertThat(names.table(new TableName("crm.Odd.one", "select"))).isEqualTo("crm.\"Odd.one\".\"select\"");
    }

    private static SqlDialect dialect() {
        return (SqlDialect) Proxy.newProxyInstance(
                NameWriterTest.class.getClassLoader(),
                new Class<?>[] {SqlDialect.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "schemaParts" -> List.of(((String) arguments[0]).split("\\.", 2));
                    case "reservedWords" -> Set.of("SELECT");
                    case "folding" -> NameFolding.LOWER;
                    case "quote" -> '"' + (String) arguments[0] + '"';
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
