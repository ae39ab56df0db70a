package io.github.dbqueryagent.dialects.trino;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrinoErrorsTest {
    @ParameterizedTest
    @CsvSource({
        "1,SYNTAX",
        "13,SYNTAX",
        "45,NO_SUCH_TABLE",
        "46,NO_SUCH_TABLE",
        "47,NO_SUCH_COLUMN",
        "62,NO_SUCH_COLUMN",
        "6,NO_SUCH_FUNCTION",
        "73,GROUPING",
        "9,TYPE_MISMATCH",
        "58,TYPE_MISMATCH",
        "8,COMPUTATION",
        "28,COMPUTATION",
        "131075,TIMEOUT",
        "3,CANCELLED",
        "4,PERMISSION",
        "23,READ_ONLY",
        "17,SERIALIZATION",
        "65545,CONNECTION",
        "131079,RESOURCES",
        "22,OTHER",
        "65536,OTHER",
        "67108864,OTHER"
    })
    void numbers_tell_the_server_s_errors(int code, Kind expected) {
        DatabaseError error =
                new TrinoDialect().classify(new SQLException("Query failed (#20261121_1): Syntax", null, code));

        assertThat(error).isEqualTo(new DatabaseError(expected, null, code));
    }

    @Test
    void what_the_driver_says_is_told_by_its_cause() {
        assertThat(kindOf("Error fetching results", new CancellationException()))
                .isEqualTo(Kind.CANCELLED);
        assertThat(kindOf("Error executing query", new UncheckedIOException(new ConnectException())))
                .isEqualTo(Kind.CONNECTION);
        assertThat(kindOf("anything", new RuntimeException(new IOException()))).isEqualTo(Kind.CONNECTION);
        assertThat(kindOf("Error fetching results", new RuntimeException("HTTP 502")))
                .isEqualTo(Kind.CONNECTION);
        assertThat(kindOf("Authentication failed: Unauthorized", new RuntimeException()))
                .isEqualTo(Kind.AUTHENTICATION);
        assertThat(kindOf("Connection is closed", null)).isEqualTo(Kind.CONNECTION);
    }

    @Test
    void what_nobody_knows_is_nothing_in_particular() {
        assertThat(kindOf("Query failed (#20261121_1): Error executing query", new IOException()))
                .isEqualTo(Kind.OTHER);
        assertThat(kindOf("Invalid argument", new IllegalArgumentException())).isEqualTo(Kind.OTHER);
        assertThat(kindOf(null, null)).isEqualTo(Kind.OTHER);
    }

    private static Kind kindOf(String message, Throwable cause) {
        return TrinoErrors.kindOf(new SQLException(message, cause));
    }
}
