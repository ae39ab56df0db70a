package io.github.dbqueryagent.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Statements that are made to cost: long, deep, wide, or endless. */
final class Attacks {
    private Attacks() {}

    /** Returns those that are to keep the review busy, by name; some are within its bounds, some beyond. */
    static Map<String, String> onTheReview() {
        var all = new LinkedHashMap<String, String>();
        for (int n : new int[] {49, 300, 100_000}) {
            all.put(n + " brackets", "SELECT " + "(".repeat(n) + "1" + ")".repeat(n));
            all.put(n + " brackets with OR", "SELECT 1 WHERE " + "(1 = 1 OR ".repeat(n) + "1 = 1" + ")".repeat(n));
            all.put(n + " open brackets", "SELECT " + "(".repeat(n));
            all.put(n + " sub-queries", "SELECT * FROM " + "(SELECT * FROM ".repeat(n) + "users" + ") x".repeat(n));
            all.put(n + " sub-queries as values", "SELECT " + "(SELECT ".repeat(n) + "1" + ")".repeat(n));
            all.put(n + " calls", "SELECT " + "abs(".repeat(n) + "1" + ")".repeat(n));
            all.put(n + " sums in calls", "SELECT " + "abs((id + ".repeat(n) + "1" + "))".repeat(n) + " FROM users");
            all.put(n + " cases", "SELECT " + "CASE WHEN 1 = 1 THEN ".repeat(n) + "1" + " END".repeat(n));
            all.put(
                    n + " cases in conditions",
                    "SELECT " + "CASE WHEN ".repeat(n) + "1 = 1" + " THEN TRUE END".repeat(n));
        }
        for (int n : new int[] {600, 2_400, 4_900, 100_000}) {
            all.put(n + " values in IN", "SELECT id FROM users WHERE id IN (" + "1, ".repeat(n) + "1)");
            all.put(n + " conditions", "SELECT id FROM users WHERE id = 1" + " OR id = 1".repeat(n));
            all.put(n + " mixed conditions", "SELECT id FROM users WHERE id = 1" + " OR id = 1 AND id = 2".repeat(n));
            all.put(n + " unions", "SELECT 1" + " UNION SELECT 1".repeat(n));
            all.put(n + " mixed unions", "SELECT 1" + " UNION ALL SELECT 1 EXCEPT SELECT 1".repeat(n));
            all.put(n + " joins", "SELECT 1 FROM users" + joins(n));
            all.put(n + " tables", "SELECT 1 FROM users" + tables(n));
            all.put(n + " columns", "SELECT id" + ", id".repeat(n) + " FROM users");
            all.put(n + " stars", "SELECT u.*" + ", u.*".repeat(n) + " FROM users u");
            all.put(n + " signs", "SELECT " + "- ".repeat(n) + "1");
            all.put(n + " times NOT", "SELECT id FROM users WHERE " + "NOT ".repeat(n) + "id = 1");
            all.put(n + " sums", "SELECT 1" + " + 1".repeat(n));
            all.put(n + " mixed sums", "SELECT 1" + " + 1 * 2".repeat(n));
            all.put(n + " times ||", "SELECT name" + " || name".repeat(n) + " FROM users");
            all.put(n + " equations", "SELECT 1" + " = 1".repeat(n));
            all.put(n + " conversions", "SELECT id" + "::text".repeat(n) + " FROM users");
            all.put(n + " collations", "SELECT name" + " COLLATE x".repeat(n) + " FROM users");
            all.put(n + " zones", "SELECT born" + " AT TIME ZONE 'UTC'".repeat(n) + " FROM users");
            all.put(n + " steps", "SELECT name" + " -> 'a'".repeat(n) + " FROM users");
            all.put(n + " indexes", "SELECT name" + "[1]".repeat(n) + " FROM users");
            all.put(n + " times IS NULL", "SELECT id FROM users WHERE id" + " IS NULL".repeat(n));
            all.put(n + " times BETWEEN", "SELECT id FROM users WHERE 1" + " BETWEEN 1 AND 2".repeat(n));
            all.put(n + " dots", "SELECT a" + ".a".repeat(n) + " FROM users");
            all.put(n + " branches", "SELECT CASE" + " WHEN 1 = 1 THEN 1".repeat(n) + " END");
            all.put(n + " WITH queries", with(n));
            all.put(n + " orders", "SELECT id FROM users ORDER BY id" + ", id".repeat(n));
            all.put(n + " groups", "SELECT id FROM users GROUP BY id" + ", id".repeat(n));
            all.put(n + " statements", "SELECT 1" + "; SELECT 1".repeat(n));
            all.put(n + " comments", "SELECT 1" + " /* x */".repeat(n));
            all.put(n + " unknown columns", "SELECT " + unknown(n) + " FROM users");
            all.put(
                    n + " windows",
                    "SELECT SUM(id) OVER (ORDER BY id)" + ", SUM(id) OVER (ORDER BY id)".repeat(n) + " FROM users");
        }
        all.put("doubled stars", doubledStars(20));
        all.put("a long text", "SELECT '" + "x".repeat(1_000_000) + "'");
        all.put("a text within the bounds", "SELECT '" + "x".repeat(65_000) + "'");
        all.put("a long name", "SELECT " + "x".repeat(60_000));
        all.put("a long number", "SELECT " + "9".repeat(60_000));
        all.put("a long comment", "SELECT 1 /*" + "x".repeat(1_000_000) + "*/");
        all.put("many quotes", "SELECT '" + "''".repeat(30_000) + "'");
        all.put("many broken quotes", "SELECT " + "'\"`[".repeat(15_000));
        all.put("a long repetition", "SELECT repeat('x', 1000000000)");
        all.put("a long filling", "SELECT lpad('x', 1000000000, 'y')");
        all.put(
                "an endless recursion",
                "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT r.n + 1 FROM r) SELECT COUNT(*) FROM r");
        return all;
    }

    /** Returns those that a review may let through, over {@code ticks(n)} of some thousand rows and {@code wide}. */
    static Map<String, String> onTheDatabase() {
        var all = new LinkedHashMap<String, String>();
        all.put(
                "crossed tables",
                "SELECT COUNT(*) AS n FROM ticks a JOIN ticks b ON a.n <> b.n JOIN ticks c ON b.n <> c.n WHERE a.n + b.n + c.n = -1");
        all.put("a large result", "SELECT a.n AS x, b.n AS y, c.n AS z FROM ticks a, ticks b, ticks c");
        all.put("a large order", "SELECT a.n AS x, b.n AS y FROM ticks a, ticks b, ticks c ORDER BY a.n - b.n, c.n");
        all.put(
                "large groups",
                "SELECT a.n AS x, b.n AS y, COUNT(*) AS z FROM ticks a, ticks b GROUP BY a.n, b.n ORDER BY z DESC");
        all.put("a wide row", "SELECT * FROM wide");
        all.put("wide rows", "SELECT w.*, x.*, y.* FROM wide w, wide x, wide y");
        all.put(
                "many branches",
                "SELECT COUNT(*) AS n FROM (SELECT n FROM ticks" + " UNION SELECT n FROM ticks".repeat(300) + ") x");
        all.put("many conditions", "SELECT COUNT(*) AS n FROM ticks WHERE n = 1" + " OR n = 1".repeat(900));
        all.put(
                "sub-queries of each row",
                "SELECT a.n AS x FROM ticks a WHERE a.n >= (SELECT COUNT(*) FROM ticks b, ticks c WHERE b.n <= a.n AND c.n <= b.n)");
        all.put(
                "a slow pattern",
                "SELECT COUNT(*) AS n FROM ticks WHERE '" + "a".repeat(3_000) + "' LIKE '" + "%a".repeat(30) + "b'");
        return all;
    }

    private static String joins(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> " JOIN users u" + i + " ON 1 = 1")
                .collect(Collectors.joining());
    }

    private static String tables(int n) {
        return IntStream.range(0, n).mapToObj(i -> ", users u" + i).collect(Collectors.joining());
    }

    private static String unknown(int n) {
        return IntStream.range(0, n).mapToObj(i -> "x" + i).collect(Collectors.joining(", "));
    }

    private static String with(int n) {
        return IntStream.range(1, n)
                .mapToObj(i -> ", w" + i + " AS (SELECT a FROM w" + (i - 1) + ")")
                .collect(Collectors.joining("", "WITH w0 AS (SELECT 1 AS a)", " SELECT a FROM w" + (n - 1)));
    }

    /** Each WITH query has twice the columns of the one before. */
    private static String doubledStars(int n) {
        return IntStream.range(1, n)
                .mapToObj(i -> ", w" + i + " AS (SELECT a.*, b.* FROM w" + (i - 1) + " a, w" + (i - 1) + " b)")
                .collect(Collectors.joining("", "WITH w0 AS (SELECT * FROM users)", " SELECT * FROM w" + (n - 1)));
    }
}
