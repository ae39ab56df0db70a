package io.github.dbqueryagent.lexing;

import java.util.Locale;
import java.util.Set;

/** The words that the parser does not take as names unless they are quoted. Immutable. */
public final class ParserWords {
    /**
     * Found by trying every keyword as table, column and alias; a test tries them again. The parts of a date come back from
     * the parser in capital letters, where they stand for themselves.
     */
    private static final Set<String> RESERVED = Set.of("""
            ABSENT ALL AND APPROXIMATE AS ASYMMETRIC BETWEEN BIGINT BLOB BOTH BYTEA CASE CHECK
            CONNECT_BY_ROOT CONSTRAINT CROSS CSV CURRENT DAY DECIMAL DISTINCT DISTINCTROW DOUBLE ELSE ENUM
            ERRORS EXCEPT EXCLUDES EXISTS EXTEND FALSE FBV FETCH FILE FINAL FLOAT FOR FORCE FOREIGN FROM
            FULL HAVING HOUR HUGEINT ILIKE IMPORT INCLUDES INNER INT INTEGER INTERSECT INTERVAL INTO IS JOIN KEY
            LATERAL LIKE LIMIT MAP MINUS MINUTE MONTH NATURAL NCHAR NEXTVAL NOCYCLE NOT NULL NUMBER NVARCHAR OFFSET ON
            ONLY OR OUTER OUTPUT PIVOT PREFERRING PREWHERE PRIOR QUALIFY REAL RECURSIVE RETURNING RETURNS
            SAMPLE SCRIPT SECOND SELECT SEMI SET SETTINGS SMALLINT SQL_CACHE SQL_CALC_FOUND_ROWS SQL_NO_CACHE
            STATEMENT STRAIGHT_JOIN SYMMETRIC TABLE TABLESAMPLE TIES TINYINT TRAILING TRUE UBIGINT UHUGEINT
            UINTEGER UNBOUNDED UNION UNIQUE UNKNOWN UNPIVOT USE USING USMALLINT UTINYINT UUID VARCHAR VERIFY
            WHEN WHERE WINDOW WITH XMLSERIALIZE XOR YEAR
            """.trim().split("\\s+"));

    /** Words that hold a query together: never taken for names that somebody forgot to quote. */
    private static final Set<String> STRUCTURE = Set.of("""
            ALL AND AS BETWEEN CASE CROSS DISTINCT ELSE EXCEPT EXISTS FALSE FOR FROM HAVING INNER INTERSECT INTO IS JOIN
            LATERAL LIKE LIMIT NATURAL NOT NULL ON OR OUTER RECURSIVE SELECT SET TRUE UNION USING WHEN WHERE WITH
            """.trim().split("\\s+"));

    private ParserWords() {}

    /** Returns whether the word, in upper case, must be quoted as a name. */
    static boolean areReserved(String upper) {
        return RESERVED.contains(upper);
    }

    /** Returns whether the word may be a name that its author forgot to quote. */
    public static boolean mayBeName(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return RESERVED.contains(upper) && !STRUCTURE.contains(upper);
    }
}
