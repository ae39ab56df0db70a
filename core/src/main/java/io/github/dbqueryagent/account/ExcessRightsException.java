package io.github.dbqueryagent.account;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.ErrorCategory;
import java.util.ArrayList;
import java.util.List;

/** A database whose account may do more than read, or is not known to do no more, where the settings refuse such ones. */
public final class ExcessRightsException extends DatabaseQueryException {
    private final String database;
    private final transient AccountReport report;

    /** Creates the exception for the database that is registered under this name. */
    public ExcessRightsException(String database, AccountReport report) {
        super(ErrorCategory.SETTING, message(database, report), hint(report), false, null);
        this.database = database;
        this.report = report;
    }

    /** Returns the name under which the database is registered. */
    public String database() {
        return database;
    }

    /** Returns what the account may do. */
    public AccountReport report() {
        return report;
    }

    private static String message(String database, AccountReport report) {
        List<String> lines = new ArrayList<>();
        report.rights().forEach(right -> lines.add(right.describe()));
        report.unchecked().forEach(what -> lines.add("could not be checked: " + what));
        if (report.more() > 0) {
            lines.add("and " + report.more() + " more");
        }
        return "Database <" + database + "> is not asked, since its account is not known to do nothing but read:\n- "
                + String.join("\n- ", lines) + "\n";
    }

    private static String hint(AccountReport report) {
        String mend = report.rights().isEmpty()
                ? "Give the agent an account whose rights can be told"
                : "Let an administrator run the statements, or give the agent another account";
        return mend + "; or set account.check to warn, to go on all the same.";
    }
}
