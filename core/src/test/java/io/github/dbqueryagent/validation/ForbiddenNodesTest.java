package io.github.dbqueryagent.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Hides one forbidden part somewhere in a random query, which is harmless without it. */
class ForbiddenNodesTest {
    private static final List<String> FORBIDDEN = List.of(
            "pg_sleep(1)",
            "nextval('s')",
            "\"lower\"(name)",
            "x.lower(name)",
            "NEXT VALUE FOR s",
            "salary",
            "c.salary",
            "c",
            "COUNT(c.*)",
            "(SELECT id FROM hr.secrets)",
            "(SELECT name FROM customers FOR UPDATE)",
            "(SELECT id INTO t FROM orders)",
            "(WITH d AS (DELETE FROM orders RETURNING id) SELECT id FROM d)",
            "CAST(name AS mytype)",
            "@x",
            "?",
            "ARRAY[c]",
            "XMLSERIALIZE(name AS CLOB)",
            "current_user",
            "{fn now()}");

    private final Random random = new Random(20_261_121);
    private final Shop shop = new Shop(TestDialect.h2());

    @Test
    void a_forbidden_part_is_found_wherever_it_stands() {
        for (int i = 0; i < 600; i++) {
            String query = query("lower(" + embed("§", random.nextInt(6)) + ")");
            String harmless = query.replace("§", "c.name");
            String forbidden = query.replace("§", FORBIDDEN.get(random.nextInt(FORBIDDEN.size())));

            assertThat(shop.review(harmless)).as(harmless).isInstanceOf(Review.Approved.class);
            assertThat(shop.review(forbidden)).as(forbidden).isInstanceOf(Review.Rejected.class);
        }
    }

    private String embed(String part, int depth) {
        if (depth == 0) {
            return part;
        }
        String inner = embed(part, depth - 1);
        return switch (random.nextInt(11)) {
            case 0 -> "COALESCE('a', " + inner + ", name)";
            case 1 -> "CASE WHEN " + inner + " = 'a' THEN 'b' ELSE name END";
            case 2 -> "CASE name WHEN 'a' THEN " + inner + " END";
            case 3 -> "(" + inner + ")";
            case 4 -> "(name || " + inner + ")";
            case 5 -> "(SELECT MAX(p.name) FROM products p WHERE " + inner + " LIKE 'a%')";
            case 6 -> "(SELECT q.n FROM (SELECT name AS n FROM products) q ORDER BY " + inner + " LIMIT 1)";
            case 7 -> "CAST(" + inner + " AS VARCHAR(10))";
            case 8 -> "(SELECT 'x' WHERE name IN ('a', " + inner + ") AND name BETWEEN 'a' AND " + inner + ")";
            case 9 -> "TRIM(BOTH 'x' FROM " + inner + ")";
            default -> "(SELECT p.name FROM products p UNION SELECT " + inner + ")";
        };
    }

    private String query(String expression) {
        return switch (random.nextInt(8)) {
            case 0 -> "SELECT " + expression + " FROM customers c";
            case 1 -> "SELECT c.id FROM customers c WHERE c.id = 1 AND " + expression + " = 'a'";
            case 2 -> "SELECT c.city FROM customers c GROUP BY c.city, " + expression;
            case 3 -> "SELECT c.id FROM customers c ORDER BY " + expression;
            case 4 -> "SELECT c.id, SUM(c.id) OVER (PARTITION BY " + expression + " ORDER BY c.id) FROM customers c";
            case 5 -> "SELECT c.id FROM customers c JOIN orders o ON o.status = " + expression;
            case 6 -> "WITH w AS (SELECT " + expression + " AS e FROM customers c) SELECT w.e FROM w";
            default ->
                "SELECT c.id FROM customers c UNION ALL (SELECT c.id FROM customers c HAVING MAX(" + expression
                        + ") = 'a')";
        };
    }
}
