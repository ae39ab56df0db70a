package io.github.dbqueryagent.extraction;

import io.github.dbqueryagent.account.AccountCheck;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.schema.SchemaFilter;
import java.time.Duration;

/**
 * How a database's schema and values are read. Immutable.
 *
 * @param dialects the dialects to choose from
 * @param extractor reads the schema
 * @param filter which schemas and tables are read
 * @param values how values are read
 * @param timeToLive how long all of it is good for
 * @param checkEvery how often it is looked whether the schema has changed, where the dialect knows a cheap way
 * @param accountCheck what is done about an account that may do more than read
 */
public record SchemaReading(
        SqlDialects dialects,
        SchemaExtractor extractor,
        SchemaFilter filter,
        Values values,
        Duration timeToLive,
        Duration checkEvery,
        AccountCheck accountCheck) {
    /**
     * How values are read. Immutable.
     *
     * @param sampler reads them
     * @param perColumn how many of each column; 0 for none
     * @param timeout how long it may take
     */
    public record Values(ValueSampler sampler, int perColumn, Duration timeout) {}
}
