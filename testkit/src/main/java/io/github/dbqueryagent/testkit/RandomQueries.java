package io.github.dbqueryagent.testkit;

import java.util.List;
import java.util.Random;

/**
 * Random queries over the tables {@code ta(id, tenant, n)}, {@code tb(id, tenant, ta_id, n)} and {@code tc(tb_id, n)}, of
 * every form in which a table can stand in a query that all databases know. Not thread-safe.
 */
final class RandomQueries {
    private static final List<String> TABLES = List.of("ta", "tb", "tc");

    private final Random random;
    private int aliases;

    RandomQueries(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a query with one column of whole numbers. */
    String next() {
        aliases = 0;
        return switch (random.nextInt(6)) {
            case 0 -> select(3) + setOperation() + select(3);
            case 1 ->
                "WITH w AS (" + select(2) + ") SELECT w.v FROM w"
                        + (maybe() ? " WHERE w.v IN (" + select(1) + ")" : "");
            case 2 ->
                "WITH w AS (" + select(2)
                        + "), x AS (SELECT w.v FROM w) SELECT a.v + b.v AS v FROM x a JOIN w b ON a.v = b.v";
            default -> select(3);
        };
    }

    private String setOperation() {
        return switch (random.nextInt(4)) {
            case 0 -> " UNION ";
            case 1 -> " EXCEPT ";
            case 2 -> " INTERSECT ";
            default -> " UNION ALL ";
        };
    }

    private String select(int depth) {
        String first = "q" + ++aliases;
        var from = new StringBuilder(source(first, depth));
        String last = first;
        for (int joins = random.nextInt(3); joins > 0; joins--) {
            String next = "q" + ++aliases;
            from.append(
                    switch (random.nextInt(4)) {
                        case 0 -> " LEFT JOIN ";
                        case 1 -> " CROSS JOIN ";
                        default -> " JOIN ";
                    });
            boolean cross = from.toString().endsWith(" CROSS JOIN ");
            from.append(source(next, depth));
            if (!cross) {
                from.append(" ON ")
                        .append(next)
                        .append(".n ")
                        .append(maybe() ? "=" : "<=")
                        .append(' ')
                        .append(last)
                        .append(".n");
            }
            last = next;
        }
        String where = maybe() ? " WHERE " + condition(last, depth) : "";
        return switch (random.nextInt(4)) {
            case 0 -> "SELECT COUNT(*) AS v FROM " + from + where;
            case 1 -> "SELECT MAX(" + last + ".n) AS v FROM " + from + where + " GROUP BY " + first + ".n";
            case 2 -> "SELECT DISTINCT " + last + ".n AS v FROM " + from + where;
            default -> "SELECT " + last + ".n AS v FROM " + from + where;
        };
    }

    private String source(String alias, int depth) {
        String table = TABLES.get(random.nextInt(TABLES.size()));
        if (depth > 0 && random.nextInt(3) == 0) {
            String inner = "q" + ++aliases;
            return "(SELECT " + inner + ".n FROM " + source(inner, depth - 1)
                    + (maybe() ? " WHERE " + condition(inner, depth - 1) : "") + ") " + alias;
        }
        return table + " " + alias;
    }

    private String condition(String alias, int depth) {
        if (depth <= 0) {
            return alias + ".n " + (maybe() ? ">" : "<>") + " " + random.nextInt(8);
        }
        return switch (random.nextInt(6)) {
            case 0 -> "EXISTS (SELECT 1 FROM " + correlated(alias) + ")";
            case 1 -> "NOT EXISTS (SELECT 1 FROM " + correlated(alias) + ")";
            case 2 -> alias + ".n IN (" + select(depth - 1) + ")";
            case 3 -> alias + ".n >= (SELECT MIN(z.n) FROM " + TABLES.get(random.nextInt(3)) + " z)";
            case 4 -> "(" + condition(alias, depth - 1) + " OR " + condition(alias, depth - 1) + ")";
            default -> condition(alias, 0);
        };
    }

    private String correlated(String alias) {
        String inner = "q" + ++aliases;
        return TABLES.get(random.nextInt(TABLES.size())) + " " + inner + " WHERE " + inner + ".n = " + alias + ".n";
    }

    private boolean maybe() {
        return random.nextBoolean();
    }
}
