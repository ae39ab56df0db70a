package io.github.dbqueryagent.dialects.h2;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The time limit of an H2 session. Thread-safe.
 *
 * <p>SQL tells it only through the table of all settings, which takes H2 longer than many a query. The driver's own
 * {@code getQueryTimeout} does not see what was set by SQL. So an embedded database, which runs in this JVM, is asked by
 * a method of its session; by reflection, since the library does without H2. Where that is not there, SQL tells.
 */
final class H2QueryTimeout {
    private static final String READ =
            "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'QUERY_TIMEOUT'";
    private static final Getter SESSION = new Getter("getSession");
    private static final Getter TIMEOUT = new Getter("getQueryTimeout");

    private H2QueryTimeout() {}

    /** Returns the limit in milliseconds; 0 if there is none. */
    static int millis(Connection connection) throws SQLException {
        OptionalInt known = SESSION.of(connection.unwrap(Connection.class)).flatMap(TIMEOUT::of).stream()
                .filter(Integer.class::isInstance)
                .mapToInt(Integer.class::cast)
                .findFirst();
        return known.isPresent() ? known.getAsInt() : readMillis(connection);
    }

    private static int readMillis(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READ)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** A public method without parameters, of H2's classes alone; looked up once for each class. */
    private static final class Getter extends ClassValue<Optional<Method>> {
        private final String name;

        Getter(String name) {
            this.name = name;
        }

        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            try {
                return type.getName().startsWith("org.h2.") ? Optional.of(type.getMethod(name)) : Optional.empty();
            } catch (NoSuchMethodException e) {
                return Optional.empty();
            }
        }

        Optional<Object> of(Object target) {
            Optional<Method> method = get(target.getClass());
            try {
                return method.isEmpty()
                        ? Optional.empty()
                        : Optional.ofNullable(method.get().invoke(target));
            } catch (IllegalAccessException | InvocationTargetException e) {
                return Optional.empty();
            }
        }
    }
}
