package io.github.dbqueryagent.lexing;

import io.github.dbqueryagent.dialect.ParsingRules;

/** Finds the ends of comments, and refuses those that a database may execute. Thread-safe; nothing but functions. */
final class Comments {
    private Comments() {}

    /** Returns where the comment that begins there ends; the same place if none does. */
    static int end(String in, int at, ParsingRules rules) {
        char c = in.charAt(at);
        char next = at + 1 < in.length() ? in.charAt(at + 1) : ' ';
        if (c == '#' && rules.hashComments()) {
            return line(in, at + 1);
        }
        if (c == '-' && next == '-') {
            char after = at + 2 < in.length() ? in.charAt(at + 2) : ' ';
            if (after == '+' || (rules.hashComments() && !Characters.isSpace(after))) {
                throw refusal();
            }
            return line(in, at + 2);
        }
        return c == '/' && next == '*' ? block(in, at, rules) : at;
    }

    private static int line(String in, int from) {
        int end = in.indexOf('\n', from);
        int stop = end < 0 ? in.length() : end;
        int carriageReturn = in.indexOf('\r', from);
        if (carriageReturn >= 0 && carriageReturn < stop - 1) {
            throw refusal();
        }
        return stop;
    }

    private static int block(String in, int at, ParsingRules rules) {
        char mark = at + 2 < in.length() ? in.charAt(at + 2) : ' ';
        if (mark == '!' || mark == '+' || in.startsWith("M!", at + 2)) {
            throw refusal();
        }
        int depth = 1;
        int i = at + 2;
        while (depth > 0) {
            if (i + 1 >= in.length()) {
                throw new SqlRefusal(SqlRule.SYNTAX, "A comment is opened and never closed. Write no comments.");
            }
            if (in.charAt(i) == '*' && in.charAt(i + 1) == '/') {
                depth--;
                i += 2;
            } else if (in.charAt(i) == '/' && in.charAt(i + 1) == '*') {
                if (!rules.nestedComments()) {
                    throw refusal();
                }
                depth++;
                i += 2;
            } else {
                i++;
            }
        }
        return i;
    }

    private static SqlRefusal refusal() {
        return new SqlRefusal(
                SqlRule.CONSTRUCT,
                "The query holds a comment that a database may execute. Write no comments or hints.");
    }
}
