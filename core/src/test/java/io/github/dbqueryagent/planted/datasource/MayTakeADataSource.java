package io.github.dbqueryagent.planted.datasource;

import javax.sql.DataSource;

class MayTakeADataSource {
    DataSource dataSource;
}
