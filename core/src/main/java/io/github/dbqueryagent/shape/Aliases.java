package io.github.dbqueryagent.shape;

import io.github.dbqueryagent.lexing.NameStyle;
import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.Alias;

/** Reads and writes the names that a query gives to things. Immutable. */
public final class Aliases {
    /** SQL Server needs no semicolon: {@code SELECT 1 DELETE FROM users} is two statements there. */
    private static final Set<String> STATEMENTS = Set.of("""
            ABORT ALTER ANALYZE ATTACH BACKUP BEGIN BULK CALL CHECKPOINT CLOSE COMMENT COMMIT COPY CREATE DBCC DEALLOCATE
            DECLARE DELETE DENY DESCRIBE DETACH DISABLE DISCARD DO DROP ENABLE END EXEC EXECUTE EXPLAIN EXPORT FETCH FLUSH
            FORCE GO GOTO GRANT HANDLER IF IMPORT INSERT INSTALL INTO KILL LISTEN LOAD LOCK MERGE NOTIFY OPEN OPTIMIZE
            PRAGMA PREPARE PRINT PURGE RAISERROR READTEXT REASSIGN RECONFIGURE REFRESH REINDEX RELEASE RENAME REPAIR
            REPLACE RESET RESTORE RETURN REVERT REVOKE ROLLBACK SAVE SAVEPOINT SECURITY SET SHOW SHUTDOWN SIGNAL START
            STOP THROW TRUNCATE UNLISTEN UNLOCK UPDATE UPDATETEXT USE USING VACUUM WAITFOR WHILE WRITETEXT XA
            """.trim().split("\\s+"));

    private final NameStyle style;

    public Aliases(NameStyle style) {
        this.style = style;
    }

    /** Returns the name of a table or a sub-query, after it was written in the dialect's way: without AS for some. */
    public String settleOfTable(Alias alias) {
        String name = settle(alias);
        if (style.mayTakeForAnother(name)) {
            throw new SqlRefusal(
                    SqlRule.ALIAS,
                    "The database may take the alias " + name
                            + " of a table for another one. Use letters from a to z, and no blanks around them.",
                    name);
        }
        alias.setName(style.ofTable(name, alias.getName()));
        if (!style.knowsAsBeforeTableAlias()) {
            alias.setUseAs(false);
        }
        return name;
    }

    /** Returns the name as the database sees it, after it was written in the dialect's way. */
    public String settle(Alias alias) {
        String written = alias.getName();
        String name = style.read(written);
        style.check(name);
        if (!alias.isUseAs() && !NameStyle.isQuoted(written) && STATEMENTS.contains(written.toUpperCase(Locale.ROOT))) {
            throw new SqlRefusal(
                    SqlRule.ONE_STATEMENT,
                    "The word " + written
                            + " stands where a name is expected and begins a statement in some databases. Write exactly one SELECT.");
        }
        alias.setName(isStatement(name) ? style.quoted(name) : style.write(name, written));
        return name;
    }

    /** Returns the alias of an output that has none: one that would be written in the same way again. */
    public Alias ofOutput(String name) {
        return new Alias(isStatement(name) ? style.quoted(name) : style.write(name), true);
    }

    private static boolean isStatement(String name) {
        return STATEMENTS.contains(name.toUpperCase(Locale.ROOT));
    }
}
