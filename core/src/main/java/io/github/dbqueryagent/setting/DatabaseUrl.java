package io.github.dbqueryagent.setting;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A database's address in any of the forms that the world writes it in, as JDBC wants it. Immutable; {@code toString}
 * shows its kind alone.
 */
public final class DatabaseUrl {
    private static final Pattern WEB_FORM =
            Pattern.compile("([a-z][a-z0-9]*)(?:\\+[a-z0-9_]+)?:(//)?(.*)", Pattern.DOTALL);
    private static final Pattern KIND = Pattern.compile("jdbc:[a-z0-9]+:", Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?(?<host>[^/?@]*)(?:/(?<path>[^?]*))?(?:\\?(?<query>.*))?");
    /** Where the names of servers in web addresses lead in JDBC. */
    private static final Map<String, String> SERVERS = Map.of(
            "postgres", "jdbc:postgresql://",
            "postgresql", "jdbc:postgresql://",
            "mysql", "jdbc:mysql://",
            "mariadb", "jdbc:mariadb://",
            "trino", "jdbc:trino://");

    /** Those that are files or live in memory. */
    private static final Map<String, String> FILES = Map.of(
            "sqlite", "jdbc:sqlite:",
            "sqlite3", "jdbc:sqlite:",
            "duckdb", "jdbc:duckdb:",
            "h2", "jdbc:h2:");

    private final String jdbcUrl;
    private final @Nullable String user;
    private final @Nullable Secret password;

    private DatabaseUrl(String jdbcUrl, @Nullable String user, @Nullable Secret password) {
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        this.password = password;
    }

    /**
     * Returns what the text stands for.
     *
     * @throws InvalidSettingException if it is none of the forms; the message does not repeat the text
     */
    public static DatabaseUrl parse(String text) {
        String url = text.strip();
        if (url.regionMatches(true, 0, "jdbc:", 0, 5) && url.length() > 5) {
            return new DatabaseUrl(url, null, null);
        }
        Matcher form = WEB_FORM.matcher(url);
        if (form.matches()) {
            String scheme = form.group(1).toLowerCase(Locale.ROOT);
            String rest = form.group(3);
            if (FILES.containsKey(scheme)) {
                return new DatabaseUrl(FILES.get(scheme) + file(rest, form.group(2) != null), null, null);
            }
            if (form.group(2) != null) {
                return server(scheme, rest);
            }
        }
        throw invalid();
    }

    /** Three slashes lead to a relative path and four to an absolute one, as SQLAlchemy and others have it. */
    private static String file(String rest, boolean slashes) {
        return decode(slashes && rest.startsWith("/") ? rest.substring(1) : rest);
    }

    private static DatabaseUrl server(String scheme, String rest) {
        Matcher parts = AUTHORITY.matcher(rest);
        if (!parts.matches() || parts.group("host").isBlank()) {
            throw invalid();
        }
        String host = parts.group("host");
        String path = parts.group("path") == null ? "" : parts.group("path");
        String query = parts.group("query") == null ? "" : parts.group("query");
        String jdbc =
                switch (scheme) {
                    case "sqlserver", "mssql" ->
                        "jdbc:sqlserver://" + host
                                + (path.isEmpty() ? "" : ";databaseName=" + path)
                                + (query.isEmpty() ? "" : ";" + query.replace('&', ';'));
                    case "oracle" -> "jdbc:oracle:thin:@//" + host + "/" + path + (query.isEmpty() ? "" : "?" + query);
                    default -> {
                        String prefix = SERVERS.get(scheme);
                        if (prefix == null) {
                            throw invalid();
                        }
                        yield prefix + host + "/" + path + (query.isEmpty() ? "" : "?" + query);
                    }
                };
        String user = parts.group("user");
        String password = parts.group("password");
        return new DatabaseUrl(
                jdbc,
                user == null || user.isEmpty() ? null : decode(user),
                password == null ? null : Secret.of(decode(password)));
    }

    /** Returns the address as JDBC wants it, without the user and the password of a web address. */
    public String jdbcUrl() {
        return jdbcUrl;
    }

    /** Returns the account that the address names outside of JDBC's own properties. */
    public Optional<String> user() {
        return Optional.ofNullable(user);
    }

    /** Returns the password that the address holds outside of JDBC's own properties. */
    public Optional<Secret> password() {
        return Optional.ofNullable(password);
    }

    /** Returns the kind of address alone: which parts of the rest are credentials, only the database's dialect knows. */
    @Override
    public String toString() {
        Matcher kind = KIND.matcher(jdbcUrl);
        return (kind.lookingAt() ? kind.group() : "jdbc:") + "•••";
    }

    private static String decode(String text) {
        // A plus sign stands for itself here, unlike in forms.
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static InvalidSettingException invalid() {
        return new InvalidSettingException(
                CoreSettings.DATABASE_URL.name(),
                null,
                "an address such as jdbc:postgresql://host/db, postgres://user:password@host/db or sqlite:///file.db",
                "The given one is not repeated here, since it may hold a password; special characters in "
                        + "a user or password are written as %40 and the like.");
    }
}
