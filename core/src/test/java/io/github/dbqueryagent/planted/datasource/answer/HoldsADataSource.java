package io.github.dbqueryagent.planted.datasource.answer;

import javax.sql.DataSource;

class HoldsADataSource {
    DataSource dataSource;
}
