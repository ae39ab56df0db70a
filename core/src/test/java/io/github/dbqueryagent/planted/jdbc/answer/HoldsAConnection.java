package io.github.dbqueryagent.planted.jdbc.answer;

import java.sql.Connection;

class HoldsAConnection {
    Connection connection;
}
