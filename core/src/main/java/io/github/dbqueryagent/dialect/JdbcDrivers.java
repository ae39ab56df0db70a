package io.github.dbqueryagent.dialect;

import java.sql.DriverManager;
import java.sql.SQLException;

/** The JDBC drivers on the class path. Thread-safe. */
public final class JdbcDrivers {
    private JdbcDrivers() {}

    /** Returns whether one of them takes the address; no connection is made. */
    public static boolean take(String jdbcUrl) {
        try {
            return DriverManager.getDriver(jdbcUrl) != null;
        } catch (SQLException e) {
            return false;
        }
    }
}
