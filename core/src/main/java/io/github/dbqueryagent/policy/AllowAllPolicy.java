package io.github.dbqueryagent.policy;

import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.TableName;

enum AllowAllPolicy implements SqlPolicy {
    INSTANCE;

    @Override
    public String scope(Asker asker) {
        return "all";
    }

    @Override
    public boolean isVisible(Asker asker, TableName table) {
        return true;
    }

    @Override
    public ColumnRule columnRule(Asker asker, ColumnName column) {
        return ColumnRule.VISIBLE;
    }
}
