package io.github.dbqueryagent.dialect;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

enum StandardDateSyntax implements DateSyntax {
    INSTANCE;

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSSSSS]", Locale.ROOT);

    static String format(LocalDateTime timestamp) {
        return TIMESTAMP.format(timestamp);
    }
}
