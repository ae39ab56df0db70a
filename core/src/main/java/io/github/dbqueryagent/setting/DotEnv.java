package io.github.dbqueryagent.setting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a {@code .env} file: {@code NAME=value}, with quotes, comments and {@code export} as shells know them. */
final class DotEnv {
    private static final Pattern LINE = Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.]*)\\s*=\\s*(.*)");

    private DotEnv() {}

    static Map<String, String> parse(String text) {
        var values = new LinkedHashMap<String, String>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            String trimmed = line.strip().replace("\uFEFF", "");
            if (trimmed.isEmpty() || trimmed.startsWith("#")) {
                continue;
            }
            Matcher matcher = LINE.matcher(trimmed);
            if (!matcher.matches()) {
                // The line may hold a secret, so it is told by its number.
                throw new InvalidSettingException(
                        ".env, line " + number, null, "NAME=value", "Mend the line, or put # before it.");
            }
            values.put(matcher.group(1), unquote(matcher.group(2).strip(), number));
        }
        return values;
    }

    private static String unquote(String value, int line) {
        if (value.isEmpty() || (value.charAt(0) != '"' && value.charAt(0) != '\'')) {
            int comment = value.indexOf(" #");
            return comment < 0 ? value : value.substring(0, comment).strip();
        }
        char quote = value.charAt(0);
        var text = new StringBuilder();
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == quote) {
                return text.toString();
            }
            if (c == '\\' && quote == '"' && i + 1 < value.length()) {
                i++;
                c = switch (value.charAt(i)) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    default -> value.charAt(i);
                };
            }
            text.append(c);
        }
        throw new InvalidSettingException(
                ".env, line " + line, null, "a value whose quotes are closed", "Close the quote.");
    }
}
