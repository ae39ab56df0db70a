package io.github.dbqueryagent.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Changes statements at random: their pieces, letters, quotes, comments, spaces, numbers and nesting. */
final class Mutations {
    private static final List<String> COMMENTS = List.of(
            "/**/",
            "/* x */",
            "/*!50000 x */",
            "/*! */",
            "/*M! 1 */",
            "/*+ FULL(users) */",
            "/* /* */ */",
            "/*",
            "*/",
            "-- x\n",
            "--x\n",
            "--\r",
            "--+ x\n",
            "# x\n",
            "#\n",
            "// x\n",
            "--",
            "-- \r\n",
            "/*/",
            "/***/",
            "/*\n*/");
    private static final List<String> SPACES = List.of(
            "\u0000",
            "\u0001",
            "\u0008",
            "\u000b",
            "\u000c",
            "\u001a",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u00ad",
            "\u034f",
            "\u115f",
            "\u1680",
            "\u180e",
            "\u2000",
            "\u200b",
            "\u200d",
            "\u2028",
            "\u202e",
            "\u2066",
            "\u3000",
            "\u3164",
            "\ufeff",
            "\uffa0",
            "\ud800",
            "\udc00",
            "\ue000",
            "\udb40\udc41",
            "\r",
            "\n",
            "\t",
            "\r\n");
    private static final List<String> QUOTES = List.of(
            "'", "\"", "`", "[", "]", "$$", "$x$", "\\", "\\'", "''", "\"\"", "E'", "U&'", "U&\"", "N'", "q'[", "]'",
            "X'", "_utf8'", "\u2018", "\u2019", "\u201c", "\uff07", "\uff02", "\u02bc", "B'", "R'");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "2147483648",
            "1e308",
            "1e309",
            "1e-400",
            ".5",
            "1.",
            "0x7fffffff",
            "1_000",
            "00",
            "1e",
            "1..2",
            "999999999999999999999999999999999999999",
            "0.00000000000000000000000000000000001",
            "NaN",
            "Infinity",
            "1000000000",
            "10001",
            "4294967296");
    private static final List<String> SIGNS = List.of(
            ";",
            ",",
            "(",
            ")",
            "=",
            "<>",
            "||",
            "::",
            ":",
            ":=",
            "@",
            "@@",
            "?",
            "$1",
            ":x",
            "{fn now()}",
            "{{x_1}}",
            "->",
            "->>",
            "#>",
            "~",
            "!",
            "&",
            "|",
            "^",
            "%",
            "*",
            ".",
            "..",
            "[1]",
            "->'a'",
            "+",
            "-",
            "/",
            "//",
            "<=>",
            "!~",
            "@>");
    private static final List<String> WORDS = List.of(
            "SELECT",
            "FROM",
            "WHERE",
            "INTO",
            "FOR UPDATE",
            "UNION ALL",
            "EXCEPT",
            "WITH",
            "RECURSIVE",
            "DELETE FROM users",
            "INSERT INTO users VALUES (9)",
            "UPDATE users SET name = 'x'",
            "DROP TABLE users",
            "AS",
            "ON",
            "USING",
            "LATERAL",
            "NATURAL JOIN",
            "CROSS JOIN",
            "LEFT JOIN",
            "FULL JOIN",
            "ORDER BY",
            "GROUP BY",
            "HAVING",
            "LIMIT 1",
            "OFFSET 1",
            "FETCH FIRST 1 ROWS ONLY",
            "WITH TIES",
            "CASE WHEN 1 = 1 THEN",
            "END",
            "NULL",
            "TRUE",
            "DISTINCT",
            "ALL",
            "ANY",
            "EXISTS",
            "NOT",
            "IN",
            "BETWEEN 1 AND 2",
            "LIKE '%'",
            "ESCAPE",
            "COLLATE",
            "OVER ()",
            "WINDOW w AS ()",
            "FILTER",
            "CAST",
            "password",
            "salary",
            "vault",
            "users.password",
            "users",
            "orders",
            "u",
            "o",
            "tenant",
            "rowid",
            "ctid",
            "VALUES (1)",
            "TABLE users",
            "ROLLUP",
            "GROUPING SETS",
            "TABLESAMPLE SYSTEM (10)",
            "QUALIFY",
            "PIVOT",
            "ONLY",
            "TOP 5",
            "INTERVAL '1' DAY",
            "DATE '2020-01-01'",
            "CURRENT_DATE",
            "CURRENT_USER",
            "AT TIME ZONE 'UTC'",
            "ROW(1)",
            "ARRAY[1]",
            "DEFAULT",
            "RETURNING *",
            "GO",
            "EXEC",
            "SET",
            "pg_sleep(9)",
            "load_extension('x')",
            "nextval('s')");
    private static final String ASCII = "aeiopscxyABEKMHOPCTXZ";
    private static final String LOOKALIKES =
            "\u0430\u0435\u0456\u043e\u0440\u0455\u0441\u0445\u0443\u0410\u0392\u0395\u039a\u039c\u041d\u041e\u0420\u0421\u0422\u0425\u0396";

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    /** Returns the statement with one to four changes; the other is one to take parts from. */
    String mutate(String statement, String other) {
        String text = statement;
        for (int i = 1 + random.nextInt(4); i > 0 && text.length() < 80_000; i--) {
            text = once(text, other);
        }
        return text;
    }

    private String once(String text, String other) {
        return switch (random.nextInt(18)) {
            case 0, 1, 2, 3 -> pieces(text);
            case 4, 5 -> splice(text, other);
            case 6 -> inserted(text, any(COMMENTS));
            case 7 -> inserted(text, any(SPACES));
            case 8 -> inserted(text, any(QUOTES));
            case 9 -> quotedWord(text);
            case 10 -> changedLetter(text);
            case 11 -> withCase(text);
            case 12, 13 -> inserted(text, any(WORDS));
            case 14 -> replacedNumber(text);
            case 15 -> inserted(text, any(SIGNS));
            case 16 -> nested(text);
            default -> longer(text);
        };
    }

    private String pieces(String text) {
        List<String> pieces = Pieces.of(text);
        if (pieces.size() < 2) {
            return text + any(WORDS);
        }
        int at = random.nextInt(pieces.size());
        int to = Math.min(pieces.size(), at + 1 + random.nextInt(6));
        switch (random.nextInt(4)) {
            case 0 -> pieces.subList(at, to).clear();
            case 1 -> pieces.addAll(random.nextInt(pieces.size()), List.copyOf(pieces.subList(at, to)));
            case 2 -> pieces.set(at, pieces.set(random.nextInt(pieces.size()), pieces.get(at)));
            default -> pieces.set(at, pieces.get(random.nextInt(pieces.size())));
        }
        return Pieces.join(pieces);
    }

    private String splice(String text, String other) {
        List<String> pieces = Pieces.of(text);
        List<String> foreign = Pieces.of(other);
        if (foreign.isEmpty()) {
            return text;
        }
        int from = random.nextInt(foreign.size());
        int to = Math.min(foreign.size(), from + 1 + random.nextInt(20));
        if (random.nextInt(4) == 0) {
            return text + (random.nextBoolean() ? ";" : " UNION ALL ") + other;
        }
        pieces.addAll(pieces.isEmpty() ? 0 : random.nextInt(pieces.size()), foreign.subList(from, to));
        return Pieces.join(pieces);
    }

    private String inserted(String text, String part) {
        if (random.nextInt(3) == 0) {
            int at = random.nextInt(text.length() + 1);
            return text.substring(0, at) + part + text.substring(at);
        }
        List<String> pieces = Pieces.of(text);
        pieces.add(random.nextInt(pieces.size() + 1), " " + part + " ");
        return String.join("", pieces);
    }

    private String quotedWord(String text) {
        List<String> pieces = Pieces.of(text);
        for (int tries = 0; tries < 8 && !pieces.isEmpty(); tries++) {
            int at = random.nextInt(pieces.size());
            if (Character.isLetter(pieces.get(at).charAt(0))) {
                pieces.set(
                        at,
                        switch (random.nextInt(6)) {
                            case 0 -> "'" + pieces.get(at) + "'";
                            case 1 -> "`" + pieces.get(at) + "`";
                            case 2 -> "[" + pieces.get(at) + "]";
                            case 3 -> "\"" + pieces.get(at).toUpperCase(Locale.ROOT) + "\"";
                            case 4 -> "users." + pieces.get(at);
                            default -> "\"" + pieces.get(at) + "\"";
                        });
                break;
            }
        }
        return String.join("", pieces);
    }

    private String changedLetter(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        int known = ASCII.indexOf(text.charAt(at));
        char changed = known >= 0
                ? LOOKALIKES.charAt(known)
                : (char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(0x10000));
        return text.substring(0, at) + changed + text.substring(at + 1);
    }

    private String withCase(String text) {
        var changed = new StringBuilder();
        for (char c : text.toCharArray()) {
            changed.append(
                    random.nextInt(3) > 0
                            ? c
                            : random.nextBoolean() ? Character.toUpperCase(c) : Character.toLowerCase(c));
        }
        return changed.toString();
    }

    private String replacedNumber(String text) {
        List<String> pieces = Pieces.of(text);
        var places = new ArrayList<Integer>();
        for (int i = 0; i < pieces.size(); i++) {
            if (Character.isDigit(pieces.get(i).charAt(0))) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return text + " " + any(NUMBERS);
        }
        pieces.set(places.get(random.nextInt(places.size())), any(NUMBERS));
        return String.join("", pieces);
    }

    private String nested(String text) {
        int depth = random.nextInt(4) == 0 ? 20 + random.nextInt(400) : 1 + random.nextInt(3);
        return switch (random.nextInt(7)) {
            case 0 -> "(".repeat(depth) + text + ")".repeat(depth);
            case 1 -> "SELECT * FROM (".repeat(Math.min(depth, 60)) + text + ") x".repeat(Math.min(depth, 60));
            case 2 -> "SELECT " + "-".repeat(1) + " -".repeat(depth) + "1, (" + text + ")";
            case 3 -> "SELECT " + "NOT ".repeat(depth) + "EXISTS (" + text + ")";
            case 4 -> "WITH w AS (" + text + ") SELECT * FROM w";
            case 5 ->
                "SELECT " + "CASE WHEN 1 = 1 THEN ".repeat(depth) + "1" + " END".repeat(depth) + " FROM (" + text
                        + ") y";
            default -> text + (" UNION " + text).repeat(Math.min(depth, 4));
        };
    }

    private String longer(String text) {
        String name = "n".repeat(1 + random.nextInt(random.nextBoolean() ? 300 : 70_000));
        return switch (random.nextInt(5)) {
            case 0 -> inserted(text, name);
            case 1 -> inserted(text, "'" + name + "'");
            case 2 -> inserted(text, "\"" + name + "\"");
            case 3 -> text + " OR 1 = 1".repeat(random.nextInt(600));
            default -> text + ", 1".repeat(random.nextInt(2_000));
        };
    }

    /** Returns a text that is no SQL: bytes, signs, or broken pieces of UTF-16. */
    String garbage() {
        int length = random.nextInt(200);
        var text = new StringBuilder();
        boolean sql = random.nextBoolean();
        for (int i = 0; i < length; i++) {
            if (sql) {
                text.append(any(List.of(any(WORDS), any(SIGNS), any(QUOTES), any(COMMENTS), any(NUMBERS))))
                        .append(' ');
            } else {
                text.append((char) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(0x10000)));
            }
        }
        return text.toString();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
