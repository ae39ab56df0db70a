package io.github.dbqueryagent.validation;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.LimitSyntax;
import io.github.dbqueryagent.dialect.LiteralWords;
import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.dialect.ParsingRules;
import io.github.dbqueryagent.dialect.SqlDialect;
import java.sql.DatabaseMetaData;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A dialect for tests of the review, with the differences that it depends on as parameters. */
record TestDialect(NameFolding folding, LimitSyntax limitSyntax, ParsingRules parsingRules, char quote)
        implements SqlDialect {
    private static final Set<String> FUNCTIONS = Set.of("""
            json_arrayagg json_object match
            abs avg cast ceil ceiling char_length character_length coalesce concat count cume_dist current_date current_time
            current_timestamp dateadd datediff date_trunc day dayofweek dense_rank extract first_value floor greatest
            group_concat hour ifnull lag last_value lead least left length listagg localtime localtimestamp lower lpad
            ltrim max median min minute mod month now nth_value ntile nullif percent_rank position power quarter rank
            replace right round row_number rpad rtrim second sign sqrt stddev string_agg substr substring sum trim upper
            var_pop week year
            """.trim().split("\\s+"));

    static TestDialect h2() {
        return new TestDialect(NameFolding.UPPER, LimitSyntax.LIMIT, ParsingRules.standard(), '"');
    }

    static TestDialect postgres() {
        return new TestDialect(
                NameFolding.LOWER,
                LimitSyntax.LIMIT,
                new ParsingRules(Set.of('"'), false, false, false, true, true),
                '"');
    }

    static TestDialect mysql() {
        return new TestDialect(
                NameFolding.INSENSITIVE,
                LimitSyntax.LIMIT,
                new ParsingRules(Set.of('`'), true, true, true, false, false),
                '`');
    }

    static TestDialect sqlite() {
        return new TestDialect(
                NameFolding.INSENSITIVE,
                LimitSyntax.LIMIT,
                new ParsingRules(Set.of('"', '`', '['), false, true, false, false, false, LiteralWords.NONE),
                '"');
    }

    static TestDialect sqlServer() {
        return new TestDialect(
                NameFolding.INSENSITIVE,
                LimitSyntax.TOP,
                new ParsingRules(Set.of('"', '['), false, false, false, true, false),
                '[');
    }

    static TestDialect oracle() {
        return new TestDialect(NameFolding.UPPER, LimitSyntax.FETCH_FIRST, ParsingRules.standard(), '"');
    }

    @Override
    public String id() {
        return "test";
    }

    @Override
    public String displayName() {
        return "Test";
    }

    @Override
    public boolean matches(DatabaseMetaData metaData) {
        return true;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.SCHEMAS, Capability.GROUPING_SETS);
    }

    @Override
    public String quote(String name) {
        return quote == '['
                ? "[" + name.replace("]", "]]") + "]"
                : quote + name.replace("" + quote, "" + quote + quote) + quote;
    }

    @Override
    public Set<String> reservedWords() {
        return Set.of(
                "ORDER",
                "GROUP",
                "USER",
                "SELECT",
                "FROM",
                "WHERE",
                "TABLE",
                "VALUE",
                "KEY",
                "DAY",
                "YEAR",
                "MONTH",
                "END",
                "ROW",
                "CURRENT_DATE",
                "CURRENT_TIME",
                "CURRENT_TIMESTAMP",
                "LOCALTIME",
                "LOCALTIMESTAMP",
                "ROWNUM");
    }

    @Override
    public boolean readsFieldsOfColumns() {
        return false;
    }

    @Override
    public Set<String> allowedFunctions() {
        return FUNCTIONS;
    }

    @Override
    public Map<String, List<String>> tableFunctions() {
        return Map.of("unnest", List.of("=#"), "numbers", List.of("n"));
    }

    @Override
    public String valuesColumn(int place) {
        return "C" + place;
    }

    @Override
    public Set<String> systemSchemas() {
        return Set.of("INFORMATION_SCHEMA");
    }

    @Override
    public String promptNotes() {
        return "";
    }
}
