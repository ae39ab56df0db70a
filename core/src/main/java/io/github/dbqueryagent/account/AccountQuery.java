package io.github.dbqueryagent.account;

import java.util.ArrayList;
import java.util.List;

/** How a database is asked what the session's account may do beyond reading. Immutable. */
public interface AccountQuery {
    /** Returns the statement, which writes nothing and has no parameters. */
    String sql();

    /**
     * Reads what the database gave.
     *
     * @param rows the cells of each row, in the order of the columns; a missing value is an empty text
     */
    AccountReport read(List<List<String>> rows);

    /**
     * Returns the query of a statement whose rows are the rights: the names of rights, with a comma and a space between them;
     * what they are on; the statement that takes them away, or nothing; and advice, or nothing. A row without a name tells
     * in its advice what could not be looked at.
     */
    static AccountQuery ofRights(String statement) {
        return new AccountQuery() {
            @Override
            public String sql() {
                return statement;
            }

            @Override
            public AccountReport read(List<List<String>> rows) {
                var rights = new ArrayList<ExcessRight>();
                var unchecked = new ArrayList<String>();
                for (List<String> row : rows) {
                    if (row.get(0).isEmpty()) {
                        unchecked.add(row.get(3));
                    } else {
                        String remedy = row.get(2);
                        rights.add(new ExcessRight(
                                List.of(row.get(0).split(", ")),
                                row.get(1),
                                remedy.isEmpty() ? null : remedy,
                                row.get(3)));
                    }
                }
                return AccountReport.of(rights, unchecked);
            }
        };
    }
}
