package io.github.dbqueryagent.planted.parser.validation;

import net.sf.jsqlparser.statement.Statement;

class HoldsANode {
    Statement statement;
}
