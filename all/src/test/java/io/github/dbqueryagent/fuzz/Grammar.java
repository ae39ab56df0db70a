package io.github.dbqueryagent.fuzz;

import io.github.dbqueryagent.dialect.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Makes queries over the {@link Vault} of all that the review allows, and puts a forbidden part in the place of one of
 * their parts. One query each: the same seed makes the same query up to the planted part.
 */
final class Grammar {
    /** Where a part stands. */
    enum Place {
        /** A value. */
        VALUE,
        /** A table in FROM, without its alias. */
        TABLE,
        /** A whole query, at any depth. */
        QUERY
    }

    /** A table in FROM, and the columns of it that may be named. */
    private record Source(String alias, List<String> numbers, List<String> texts) {}

    private static final List<List<String>> NUMBERS =
            List.of(List.of("id"), List.of("id", "user_id", "amount"), List.of("order_id", "quantity", "price"));
    private static final List<List<String>> TEXTS =
            List.of(List.of("name", "email"), List.of("status"), List.of("product"));
    private static final List<String> AGGREGATES = List.of("SUM", "AVG", "MIN", "MAX", "COUNT");

    private final Random random;
    private final List<String> functions;
    private final List<String> tableFunctions;
    private final Place kind;
    private final int target;
    private final String planted;
    private int places;
    private int aliases;

    private Grammar(long seed, SqlDialect dialect, Place kind, int target, String planted) {
        this.random = new Random(seed);
        this.functions = dialect.allowedFunctions().stream().sorted().toList();
        this.tableFunctions =
                dialect.tableFunctions().keySet().stream().sorted().toList();
        this.kind = kind;
        this.target = target;
        this.planted = planted;
    }

    /** Returns a query that is meant to be harmless. */
    static String harmless(long seed, SqlDialect dialect) {
        return new Grammar(seed, dialect, Place.VALUE, -1, "").query(3);
    }

    /**
     * Returns the same query with the part in one of the places of its kind; {@code §} in it is what stood there. Empty if the
     * query has no such place.
     */
    static Optional<String> planted(long seed, SqlDialect dialect, Place kind, int at, String part) {
        var counting = new Grammar(seed, dialect, kind, -1, "");
        counting.query(3);
        return counting.places == 0
                ? Optional.empty()
                : Optional.of(new Grammar(seed, dialect, kind, at % counting.places, part).query(3));
    }

    private String at(Place place, String written) {
        if (place != kind) {
            return written;
        }
        return places++ == target ? planted.replace("§", written) : written;
    }

    private String query(int depth) {
        return at(
                Place.QUERY,
                switch (random.nextInt(8)) {
                    case 0 -> body(depth) + operation() + body(depth);
                    case 1 -> "(" + body(depth) + ")" + operation() + "(" + body(depth) + " ORDER BY 1 LIMIT 3)";
                    case 2 -> random.nextInt(3) > 0 ? with(depth) : recursive(depth);
                    case 3 -> with(depth);
                    case 4 -> body(depth) + " ORDER BY " + (random.nextBoolean() ? "1 DESC, 2" : "n, t") + limit();
                    default -> body(depth);
                });
    }

    private String operation() {
        return List.of(" UNION ", " UNION ALL ", " EXCEPT ", " INTERSECT ").get(random.nextInt(4));
    }

    private String limit() {
        return switch (random.nextInt(4)) {
            case 0 -> " LIMIT 5";
            case 1 -> " LIMIT 5 OFFSET 1";
            case 2 -> " OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY";
            default -> "";
        };
    }

    private String with(int depth) {
        String first = "w" + ++aliases;
        String second = "w" + ++aliases;
        String columns = random.nextInt(3) == 0 ? " (n, t)" : "";
        String queries = first + columns + " AS (" + query(depth - 1) + "), " + second + " AS (SELECT a.n, a.t FROM "
                + first + " a WHERE " + condition(List.of(new Source("a", List.of("n"), List.of("t"))), depth - 1)
                + ")";
        return "WITH " + queries + " SELECT b.n, b.t FROM " + second + " b"
                + (random.nextBoolean() ? " JOIN " + first + " c ON c.n = b.n" : "");
    }

    /** A query that names itself some times. */
    private String recursive(int depth) {
        String name = "w" + ++aliases;
        var sources = new ArrayList<Source>();
        String table = source(sources, depth - 1);
        String step = text(sources, depth - 2);
        sources.add(new Source(name, List.of("n"), List.of("t")));
        return "WITH RECURSIVE " + name + " (n, t) AS (SELECT 1, " + at(Place.VALUE, "'x'") + " UNION ALL SELECT "
                + name
                + ".n + 1, " + step + " FROM " + name + " JOIN " + table + " ON " + condition(sources, depth - 2)
                + " WHERE " + name
                + ".n < 4) SELECT b.n, b.t FROM " + name + " b";
    }

    /** A SELECT with two columns: {@code n}, a number, and {@code t}, a text. */
    private String body(int depth) {
        var sources = new ArrayList<Source>();
        var from = new StringBuilder(source(sources, depth));
        for (int joins = random.nextInt(3); joins > 0; joins--) {
            int way = random.nextInt(7);
            from.append(List.of(" JOIN ", " LEFT JOIN ", " CROSS JOIN ", ", ", " INNER JOIN ", " JOIN ", " FULL JOIN ")
                    .get(way));
            from.append(source(sources, depth));
            if (way > 4 && sources.size() == 2 && isShared(sources, "id")) {
                from.append(" USING (id)");
            } else if (way != 2 && way != 3) {
                from.append(" ON ").append(condition(sources, depth - 2));
            }
        }
        String where = random.nextBoolean() ? " WHERE " + condition(sources, depth) : "";
        String distinct = random.nextInt(5) == 0 ? "DISTINCT " : "";
        return switch (random.nextInt(5)) {
            case 0 -> {
                String key = text(sources, depth - 2);
                yield "SELECT " + aggregate(sources, depth) + " AS n, " + key + " AS t FROM " + from + where
                        + " GROUP BY " + key
                        + (random.nextBoolean() ? " HAVING " + aggregate(sources, depth - 1) + " > 0" : "");
            }
            case 1 ->
                "SELECT " + aggregate(sources, depth) + " AS n, MAX(" + text(sources, depth) + ") AS t FROM " + from
                        + where;
            case 2 ->
                "SELECT " + window(sources, depth) + " AS n, " + text(sources, depth) + " AS t FROM " + from + where;
            default ->
                "SELECT " + distinct + number(sources, depth) + " AS n, " + text(sources, depth) + " AS t FROM " + from
                        + where;
        };
    }

    private static boolean isShared(List<Source> sources, String column) {
        return sources.stream().allMatch(source -> source.numbers().contains(column));
    }

    private String source(List<Source> sources, int depth) {
        String alias = "q" + ++aliases;
        int kindOf = random.nextInt(24);
        if (depth > 1 && kindOf == 5 && !tableFunctions.isEmpty()) {
            sources.add(new Source(alias, List.of("n"), List.of("t")));
            return "(SELECT COUNT(*) AS n, 'x' AS t FROM " + tableFunction() + " g9) " + alias;
        }
        if (depth > 1 && kindOf == 6) {
            sources.add(new Source(alias, List.of("n"), List.of("t")));
            return "(VALUES (1, " + at(Place.VALUE, "'one'") + "), (" + at(Place.VALUE, "2") + ", 'two')) AS " + alias
                    + " (n, t)";
        }
        if (depth > 1 && kindOf < 5) {
            String inner = query(depth - 1);
            sources.add(new Source(alias, List.of("n"), List.of("t")));
            return "(" + inner + ") " + (random.nextBoolean() ? "AS " : "") + alias;
        }
        int table = random.nextInt(3);
        sources.add(new Source(alias, NUMBERS.get(table), TEXTS.get(table)));
        return at(Place.TABLE, Vault.TABLES.get(table)) + " " + alias;
    }

    /** A call in FROM of any function that may stand there, with an argument that may suit it or not. */
    private String tableFunction() {
        String argument =
                List.of("1, 3", "2", "ARRAY[1, 2]", "'{\"a\": 1}'", "'[1, 2]'").get(random.nextInt(5));
        return at(
                Place.TABLE,
                tableFunctions.get(random.nextInt(tableFunctions.size())) + "(" + at(Place.VALUE, argument) + ")");
    }

    private String aggregate(List<Source> sources, int depth) {
        String function = AGGREGATES.get(random.nextInt(AGGREGATES.size()));
        return switch (random.nextInt(5)) {
            case 0 -> "COUNT(*)";
            case 1 ->
                function + "(CASE WHEN " + condition(sources, depth - 2) + " THEN " + number(sources, 0) + " END)";
            default -> function + "(" + (random.nextInt(4) == 0 ? "DISTINCT " : "") + number(sources, depth - 2) + ")";
        };
    }

    private String window(List<Source> sources, int depth) {
        String over = " OVER (" + (random.nextBoolean() ? "PARTITION BY " + text(sources, depth - 2) + " " : "")
                + "ORDER BY " + number(sources, depth - 2) + (random.nextBoolean() ? " DESC" : "");
        return switch (random.nextInt(4)) {
            case 0 -> "ROW_NUMBER()" + over + ")";
            case 1 -> "RANK()" + over + ")";
            case 2 -> "LAG(" + number(sources, depth - 2) + ", 1)" + over + ")";
            default ->
                "SUM(" + number(sources, depth - 2) + ")" + over + " ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)";
        };
    }

    private String column(List<Source> sources, boolean ofNumbers) {
        Source source = sources.get(random.nextInt(sources.size()));
        List<String> names = ofNumbers ? source.numbers() : source.texts();
        return source.alias() + "." + names.get(random.nextInt(names.size()));
    }

    private String number(List<Source> sources, int depth) {
        if (depth <= 0) {
            return at(
                    Place.VALUE, random.nextInt(4) == 0 ? String.valueOf(random.nextInt(100)) : column(sources, true));
        }
        return at(
                Place.VALUE,
                switch (random.nextInt(10)) {
                    case 0 ->
                        number(sources, depth - 1) + " " + "+-*".charAt(random.nextInt(3)) + " "
                                + number(sources, depth - 1);
                    case 1 ->
                        "CASE WHEN " + condition(sources, depth - 1) + " THEN " + number(sources, depth - 1) + " ELSE "
                                + number(sources, depth - 1) + " END";
                    case 2 -> "COALESCE(" + number(sources, depth - 1) + ", 0)";
                    case 3 -> "(SELECT MAX(s.n) FROM (" + query(depth - 1) + ") s)";
                    case 4 -> "CAST(" + number(sources, depth - 1) + " AS DECIMAL(10, 2))";
                    case 5 -> "-" + "(" + number(sources, depth - 1) + ")";
                    case 6 -> "LENGTH(" + text(sources, depth - 1) + ")";
                    case 7 -> "(SELECT COUNT(*) FROM items i9 WHERE i9.order_id = " + number(sources, depth - 2) + ")";
                    case 8 ->
                        tableFunctions.contains("unnest") && random.nextInt(3) == 0
                                ? "(ARRAY[" + number(sources, depth - 1) + ", 2])[1]"
                                : called(sources, depth);
                    default -> column(sources, true);
                });
    }

    /** A call of any function that the dialect allows, with arguments that may suit it or not. */
    private String called(List<Source> sources, int depth) {
        if (functions.isEmpty() || random.nextInt(3) > 0) {
            return "ABS(" + number(sources, depth - 1) + ")";
        }
        var arguments = new ArrayList<String>();
        for (int i = random.nextInt(4); i > 0; i--) {
            arguments.add(random.nextBoolean() ? number(sources, depth - 1) : text(sources, depth - 1));
        }
        return functions.get(random.nextInt(functions.size())) + "(" + String.join(", ", arguments) + ")";
    }

    private String text(List<Source> sources, int depth) {
        if (depth <= 0) {
            return at(Place.VALUE, random.nextInt(4) == 0 ? "'it''s'" : column(sources, false));
        }
        return at(
                Place.VALUE,
                switch (random.nextInt(9)) {
                    case 0 -> "UPPER(" + text(sources, depth - 1) + ")";
                    case 1 -> "COALESCE(" + text(sources, depth - 1) + ", '-- no /* comment */ ; here')";
                    case 2 ->
                        "CASE " + text(sources, depth - 1) + " WHEN 'paid' THEN 'a' ELSE " + text(sources, depth - 1)
                                + " END";
                    case 3 -> "TRIM(" + text(sources, depth - 1) + ")";
                    case 4 -> "SUBSTR(" + text(sources, depth - 1) + ", 1, 3)";
                    case 5 -> "CONCAT(" + text(sources, depth - 1) + ", ' \"x\" ', " + text(sources, depth - 1) + ")";
                    case 6 -> "CAST(" + number(sources, depth - 1) + " AS CHAR(20))";
                    case 7 -> "(SELECT MIN(s.t) FROM (" + query(depth - 1) + ") s)";
                    default -> column(sources, false);
                });
    }

    private String condition(List<Source> sources, int depth) {
        if (depth <= 0) {
            return number(sources, 0) + " " + List.of("=", "<>", "<", ">=").get(random.nextInt(4)) + " "
                    + number(sources, 0);
        }
        return switch (random.nextInt(11)) {
            case 0 -> "(" + condition(sources, depth - 1) + " OR " + condition(sources, depth - 1) + ")";
            case 1 -> "NOT (" + condition(sources, depth - 1) + ")";
            case 2 ->
                number(sources, depth - 1) + " BETWEEN " + number(sources, 0) + " AND " + number(sources, depth - 1);
            case 3 -> text(sources, depth - 1) + " LIKE '%a\\_!_%' ESCAPE '!'";
            case 4 -> text(sources, depth - 1) + " IS NOT NULL";
            case 5 -> number(sources, depth - 1) + " IN (1, 2, " + number(sources, 0) + ")";
            case 6 -> number(sources, depth - 1) + " NOT IN (SELECT s.n FROM (" + query(depth - 1) + ") s)";
            case 7 -> "EXISTS (" + query(depth - 1) + ")";
            case 8 ->
                number(sources, depth - 1) + " >= ALL (SELECT o9.amount FROM " + at(Place.TABLE, "orders") + " o9)";
            case 9 -> condition(sources, depth - 1) + " AND " + condition(sources, depth - 1);
            default -> text(sources, depth - 1) + " IN ('paid', 'Ada', " + text(sources, 0) + ")";
        };
    }
}
