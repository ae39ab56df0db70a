package io.github.dbqueryagent.dialects.mysql;

import io.github.dbqueryagent.account.AccountQuery;
import io.github.dbqueryagent.account.AccountReport;
import io.github.dbqueryagent.account.ExcessRight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the account of a MySQL or MariaDB server may do, by its grants; the tables of privileges hide what comes by roles and by
 * PUBLIC. Immutable.
 *
 * <p>MariaDB tells the grants of the roles that are on, each by itself; MySQL mixes them with the account's own. A grant may
 * hold the hash of a password, so that no text of one goes further than its names.
 */
final class MySqlAccount implements AccountQuery {
    private static final String QUOTED = "(?:`(?:[^`]|``)*`|\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*')";
    private static final String NAME = "(?:" + QUOTED + "|\\*|\\w+)";
    private static final String WHO = NAME + "(?:@" + NAME + ")?";
    private static final Pattern RIGHTS = Pattern.compile("GRANT ((?:[^`\"']|" + QUOTED + ")+?) ON ((?:[A-Z]+ ){0,2}?"
            + NAME + "(?:[.@]" + NAME + ")?) TO (" + WHO + ")(.*)");
    private static final Pattern ROLES = Pattern.compile("GRANT (" + WHO + "(?:, ?" + WHO + ")*) TO (" + WHO + ")(.*)");
    private static final Pattern RIGHT = Pattern.compile("([A-Z][A-Z_ ]*[A-Z])( \\((?:[^)`\"']|" + QUOTED + ")*\\))?");
    private static final Pattern IN_QUOTES = Pattern.compile(QUOTED);
    private static final Set<String> READING =
            Set.of("USAGE", "SELECT", "SHOW VIEW", "SHOW DATABASES", "SHOW CREATE ROUTINE");

    @Override
    public String sql() {
        return "SHOW GRANTS";
    }

    @Override
    public AccountReport read(List<List<String>> rows) {
        var grants = new Grants();
        rows.forEach(row -> grants.add(inBackticks(row.get(0))));
        return grants.report();
    }

    /** In a session with ANSI_QUOTES names come in double quotes, which another session may take for a text. */
    private static String inBackticks(String grant) {
        return IN_QUOTES.matcher(grant).replaceAll(quoted -> Matcher.quoteReplacement(inBackticks(quoted)));
    }

    private static String inBackticks(MatchResult quoted) {
        String text = quoted.group();
        return text.startsWith("\"")
                ? '`'
                        + text.substring(1, text.length() - 1)
                                .replace("\"\"", "\"")
                                .replace("`", "``")
                        + '`'
                : text;
    }

    /** The grants of one account, read line by line. Not thread-safe; one caller at a time. */
    private static final class Grants {
        private final List<Matcher> rights = new ArrayList<>();
        private final Map<String, String> memberOf = new LinkedHashMap<>();
        private final Set<String> told = new LinkedHashSet<>();
        private final List<ExcessRight> excess = new ArrayList<>();
        private final List<String> unchecked = new ArrayList<>();

        void add(String grant) {
            Matcher right = RIGHTS.matcher(grant);
            Matcher roles = ROLES.matcher(grant);
            if (right.matches()) {
                rights.add(right);
                told.add(right.group(3));
            } else if (roles.matches()) {
                Matcher role = Pattern.compile(WHO).matcher(roles.group(1));
                while (role.find()) {
                    memberOf.put(role.group(), roles.group(2));
                    if (hasOption(roles.group(3), "ADMIN OPTION")) {
                        excess.add(new ExcessRight(
                                List.of("ADMIN OPTION"),
                                "role " + role.group(),
                                "REVOKE " + role.group() + " FROM " + roles.group(2),
                                ""));
                    }
                }
            } else if (!grant.startsWith("SET DEFAULT ROLE") && !grant.startsWith("REVOKE")) {
                unchecked.add("One of the account's grants could not be read.");
            }
        }

        AccountReport report() {
            rights.forEach(this::read);
            memberOf.keySet().stream()
                    .filter(role -> !told.contains(role))
                    .forEach(role -> unchecked.add("What role " + role
                            + " brings is not told by itself; give the account its rights without the role."));
            return AccountReport.of(excess, unchecked);
        }

        private void read(Matcher grant) {
            var names = new ArrayList<String>();
            var texts = new ArrayList<String>();
            Matcher right = RIGHT.matcher(grant.group(1));
            while (right.find()) {
                if (!READING.contains(right.group(1))) {
                    names.add(right.group(1));
                    texts.add(right.group());
                }
            }
            String subject = grant.group(2);
            String holder = grant.group(3);
            if (!names.isEmpty()) {
                boolean everything = names.contains("ALL PRIVILEGES");
                add(names, String.join(", ", texts), subject, holder, everything ? "GRANT SELECT afterwards" : "");
            }
            if (hasOption(grant.group(4), "GRANT OPTION")) {
                add(List.of("GRANT OPTION"), "GRANT OPTION", subject, holder, "");
            }
        }

        private void add(List<String> names, String texts, String subject, String holder, String advice) {
            String role = roleOf(holder);
            String on = subject.equals("*.*") ? "the server" : subject;
            excess.add(new ExcessRight(
                    names,
                    role != null || !isAccount(holder) ? on + ", through " + holder : on,
                    role == null
                            ? "REVOKE " + texts + " ON " + subject + " FROM " + holder
                            : "REVOKE " + role + " FROM " + memberOf.get(role),
                    role == null ? advice : ""));
        }

        /** Returns the role that the account has to leave, so as to lose what the holder has; null if it is none. */
        private @Nullable String roleOf(String holder) {
            String role = memberOf.containsKey(holder) ? holder : null;
            for (int steps = 0; role != null && steps < memberOf.size(); steps++) {
                String member = memberOf.get(role);
                if (member == null || isAccount(member)) {
                    return role;
                }
                role = member;
            }
            return role;
        }

        private static boolean isAccount(String holder) {
            return holder.contains("@");
        }

        private static boolean hasOption(String rest, String option) {
            return IN_QUOTES.matcher(rest).replaceAll("").contains(option);
        }
    }
}
