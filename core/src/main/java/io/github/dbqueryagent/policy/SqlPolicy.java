package io.github.dbqueryagent.policy;

import io.github.dbqueryagent.personal.PersonalAction;
import io.github.dbqueryagent.personal.PersonalClass;
import io.github.dbqueryagent.personal.PersonalColumn;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.TableName;
import java.util.Optional;

/**
 * Says who may see what. Implementations are thread-safe and always give the same answer for the same scope.
 */
public interface SqlPolicy {
    /**
     * Returns a key that is equal for two askers only if the policy treats them alike in everything.
     *
     * <p>What is cached for one asker is given to another only within a scope.
     */
    String scope(Asker asker);

    /** Returns whether the table is there for the asker. */
    boolean isVisible(Asker asker, TableName table);

    /** Returns what the asker may do with the column of a table that is there. */
    ColumnRule columnRule(Asker asker, ColumnName column);

    /**
     * Returns what the column holds, if that is personal; what was found of it is right unless the host knows better.
     *
     * @param found what names, types, comments and values say of the column
     */
    default Optional<PersonalColumn> personal(ColumnName column, Optional<PersonalColumn> found) {
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

    /** Returns a builder of a policy that is the same for every asker. */
    static NamedColumnsPolicy.Builder builder() {
        return new NamedColumnsPolicy.Builder();
    }
}
