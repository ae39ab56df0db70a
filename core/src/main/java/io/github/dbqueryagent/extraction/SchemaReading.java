package io.github.dbqueryagent.extraction;

import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.schema.SchemaFilter;
import java.time.Duration;

/**
 * How a database's schema and values are read. Immutable.
 *
 * @param dialects the dialects to choose from
 * @param extractor reads the schema
 * @param filter which schemas and tables are read
 * @param sampler reads values
 * @param valuesPerColumn how many values of each column; 0 for none
 * @param valuesTimeout how long values may be read
 * @param timeToLive how long all of it is good for
 * @param checkEvery how often it is looked whether the schema has changed, where the dialect knows a cheap way
 */
public record SchemaReading(
        SqlDialects dialects,
        SchemaExtractor extractor,
        SchemaFilter filter,
        ValueSampler sampler,
        int valuesPerColumn,
        Duration valuesTimeout,
        Duration timeToLive,
        Duration checkEvery) {}
