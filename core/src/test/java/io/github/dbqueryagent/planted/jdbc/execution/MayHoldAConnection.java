package io.github.dbqueryagent.planted.jdbc.execution;

import java.sql.Connection;

class MayHoldAConnection {
    Connection connection;
}
