package io.github.dbqueryagent.fuzz;

/**
 * Something that must not be.
 *
 * @param kind what, in two words
 * @param dialect the dialect's id
 * @param seed what the case is made from: {@code -Dfuzz.seed} with it makes the same case first
 * @param sql the statement, as short as it could be made
 * @param detail what was seen
 */
record Finding(String kind, String dialect, long seed, String sql, String detail) {
    @Override
    public String toString() {
        return kind + " on " + dialect + ", seed " + seed + ": " + detail + "\n  " + escaped(sql);
    }

    private static String escaped(String text) {
        var out = new StringBuilder();
        for (char c : text.toCharArray()) {
            out.append(c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return out.length() > 800 ? out.substring(0, 800) + " (and " + (out.length() - 800) + " more)" : out.toString();
    }
}
