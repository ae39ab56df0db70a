package io.github.dbqueryagent.planted.parser.sql;

import net.sf.jsqlparser.statement.Statement;

class MayHoldANode {
    Statement statement;
}
