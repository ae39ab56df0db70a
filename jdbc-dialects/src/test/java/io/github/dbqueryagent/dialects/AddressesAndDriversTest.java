package io.github.dbqueryagent.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.engine.ConnectionInfo;
import org.h2.message.DbException;
import org.junit.jupiter.api.Test;

/** What the rules take, the drivers read as the rules do: no driver finds a property in it that may not be carried. */
class AddressesAndDriversTest {
    private static final int HOW_MANY = 4_000;

    @Test
    void the_driver_of_postgresql_finds_nothing_else() {
        var addresses = new RandomAddresses("jdbc:postgresql://h/d", "socketFactory", "options", "loggerFile");
        Set<String> own = Set.of("PGHOST", "PGPORT", "PGDBNAME");

        hold(addresses, own, url -> {
            Properties read = org.postgresql.Driver.parseURL(url, null);
            return read == null ? Set.of() : read.stringPropertyNames();
        });
    }

    @Test
    void the_driver_of_h2_finds_nothing_else() throws ReflectiveOperationException {
        var addresses = new RandomAddresses("jdbc:h2:mem:x", "INIT", "TRACE_LEVEL_FILE");
        Method keys = ConnectionInfo.class.getDeclaredMethod("getKeys");
        keys.setAccessible(true);

        hold(addresses, Set.of(), url -> {
            try {
                return Set.of((String[]) keys.invoke(new ConnectionInfo(url, new Properties(), null, null)));
            } catch (DbException e) {
                return Set.of();
            }
        });
    }

    @Test
    void the_driver_of_sqlite_finds_nothing_else() throws ReflectiveOperationException {
        var addresses = new RandomAddresses("jdbc:sqlite:x.db", "enable_load_extension", "vfs");
        Method reading = Class.forName("org.sqlite.SQLiteConnection")
                .getDeclaredMethod("extractPragmasFromFilename", String.class, String.class, Properties.class);
        reading.setAccessible(true);

        hold(addresses, Set.of(), url -> {
            var read = new Properties();
            String file;
            try {
                file = (String) reading.invoke(null, url, url.substring("jdbc:sqlite:".length()), read);
            } catch (java.lang.reflect.InvocationTargetException e) {
                return Set.of();
            }
            var names = new TreeSet<>(read.stringPropertyNames());
            if (file.contains("?")) {
                for (String parameter : file.substring(file.indexOf('?') + 1).split("&")) {
                    names.add(parameter.split("=", 2)[0]);
                }
            }
            return names;
        });
    }

    @Test
    void the_driver_of_duckdb_finds_nothing_else() throws ReflectiveOperationException {
        var addresses = new RandomAddresses("jdbc:duckdb:x.db", "session_init_sql_file", "allow_unsigned_extensions");
        Method reading = Class.forName("org.duckdb.DuckDBDriver").getDeclaredMethod("parsePropsFromUrl", String.class);
        reading.setAccessible(true);

        hold(addresses, Set.of(), url -> {
            try {
                Object parsed = reading.invoke(null, url);
                Field names = parsed.getClass().getDeclaredField("props");
                names.setAccessible(true);
                var read = new TreeSet<String>();
                ((Map<?, ?>) names.get(parsed)).keySet().forEach(name -> read.add(name.toString()));
                return read;
            } catch (java.lang.reflect.InvocationTargetException e) {
                return Set.of();
            }
        });
    }

    @Test
    void the_driver_of_mariadb_finds_nothing_else() {
        var addresses = new RandomAddresses("jdbc:mariadb://h/d", "allowLocalInfile", "initSql", "allowMultiQueries");

        hold(addresses, Set.of(), url -> {
            org.mariadb.jdbc.Configuration read;
            try {
                read = org.mariadb.jdbc.Configuration.parse(url);
            } catch (SQLException | RuntimeException e) {
                return Set.of();
            }
            assertThat(read.allowMultiQueries()).isFalse();
            assertThat(read.initSql()).isNull();
            assertThat(read.allowLocalInfile())
                    .isEqualTo(org.mariadb.jdbc.Configuration.parse("jdbc:mariadb://h/d")
                            .allowLocalInfile());
            var names = new TreeSet<>(read.nonMappedOptions().stringPropertyNames());
            String asRead = read.toString();
            if (asRead.contains("?")) {
                for (String option : asRead.substring(asRead.indexOf('?') + 1).split("&")) {
                    names.add(option.split("=", 2)[0]);
                }
            }
            return names;
        });
    }

    private static void hold(RandomAddresses addresses, Set<String> own, Reading reading) {
        var withProperties = new AtomicInteger();
        addresses.taken(HOW_MANY).forEach(url -> {
            Set<String> found;
            try {
                found = reading.names(url);
            } catch (ReflectiveOperationException | SQLException e) {
                throw new AssertionError(url, e);
            }
            withProperties.addAndGet(found.isEmpty() ? 0 : 1);
            for (String name : found) {
                assertThat(addresses.properties().contains(name) || own.contains(name) || name.isBlank())
                        .as(name + " in " + url)
                        .isTrue();
            }
        });
        assertThat(withProperties.get()).isGreaterThan(HOW_MANY / 20);
    }

    @FunctionalInterface
    private interface Reading {
        Set<String> names(String url) throws ReflectiveOperationException, SQLException;
    }
}
