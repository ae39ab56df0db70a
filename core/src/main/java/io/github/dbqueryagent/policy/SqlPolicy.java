package io.github.dbqueryagent.policy;

import io.github.dbqueryagent.personal.PersonalAction;
import io.github.dbqueryagent.personal.PersonalClass;
import io.github.dbqueryagent.personal.PersonalColumn;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.row.RowPolicy;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.TableName;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says who may see what. Implementations are thread-safe and always give the same answer for the same scope.
 */
public interface SqlPolicy {
    /**
     * Returns a key that is equal for two askers only if the policy treats them alike in everything but the values of row
     * policies: for one of them a table has a row policy if and only if it has one for the other.
     *
     * <p>What is cached for one asker is given to another only within a scope: schemas and drafts, never SQL that was
     * approved, nor rows.
     */
    String scope(Asker asker);

    /** Returns whether the table is there for the asker. */
    boolean isVisible(Asker asker, TableName table);

    /** Returns what the asker may do with the column of a table that is there. */
    ColumnRule columnRule(Asker asker, ColumnName column);

    /**
     * Returns which rows of a table that is there the asker may see.
     *
     * @return {@link RowPolicy#all()} itself for every row; anything else takes the table's values out of what is known
     *     beforehand of its columns
     */
    default RowPolicy rows(Asker asker, TableName table) {
        return RowPolicy.all();
    }

    /**
     * Returns the settings by which the database's own row security knows the asker, such as {@code app.tenant}. The executor
     * sets them for the transaction of each query, where no draft can reach them.
     *
     * @return names with a dot in them and their values, in any order; empty if the database need not know who asks; an asker
     *     for whom a value is null gets no answer
     */
    default Map<String, @Nullable String> sessionIdentity(Asker asker) {
        return Map.of();
    }

    /** Returns how far the host vouches for a view, or anything else, that shows rows of tables which the policy restricts. */
    default ViewTrust trust(Asker asker, TableName view) {
        return ViewTrust.NONE;
    }

    /**
     * Returns what the column holds, if that is personal; what was found of it is right unless the host knows better.
     *
     * @param found what names, types, comments and values say of the column
     */
    default Optional<PersonalColumn> personal(Asker asker, ColumnName column, Optional<PersonalColumn> found) {
        return found;
    }

    /** Returns what becomes of personal data of the class where it would be shown to the asker; shown, unless it says else. */
    default PersonalAction personalAction(Asker asker, PersonalClass personalClass) {
        return PersonalAction.ALLOW;
    }

    /** Returns the policy that shows everything to everybody. */
    static SqlPolicy allowAll() {
        return AllowAllPolicy.INSTANCE;
    }

    /**
     * Returns a policy that is another one for each asker, such as by their roles.
     *
     * @param policies gives the asker's policy, always one that treats alike for the same scope; it is asked often, so policies
     *     are best built beforehand
     */
    static SqlPolicy perAsker(Function<Asker, SqlPolicy> policies) {
        return new PerAskerPolicy(Objects.requireNonNull(policies, "policies"));
    }

    /** Returns a builder of a policy that names schemas, tables and columns. */
    static NamedColumnsPolicy.Builder builder() {
        return new NamedColumnsPolicy.Builder();
    }
}
