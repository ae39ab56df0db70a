package io.github.dbqueryagent.dialects.h2;

import io.github.dbqueryagent.dialect.DatabaseError.Kind;

/** What H2's own codes mean, where they are not those of the SQL standard; see org.h2.api.ErrorCode. */
final class H2Errors {
    private H2Errors() {}

    /** Returns the class of the code; {@link Kind#OTHER} where the SQL state says more. */
    static Kind kindOf(int code) {
        return switch (code) {
            case 42000, 42001, 42131, 90068 -> Kind.SYNTAX;
            case 42102, 42103, 42104, 90037, 90079, 90080 -> Kind.NO_SUCH_TABLE;
            case 42122, 42121, 90059 -> Kind.NO_SUCH_COLUMN;
            case 90022, 90077, 90087, 7001 -> Kind.NO_SUCH_FUNCTION;
            case 90016, 90054, 90157 -> Kind.GROUPING;
            case 90015, 90004, 90008, 90110, 90154, 22018, 22007, 22030, 22040 -> Kind.TYPE_MISMATCH;
            case 22012, 22003, 22001, 22004, 22013, 22025, 22034, 90053, 90114 -> Kind.COMPUTATION;
            case 57014, 90051 -> Kind.TIMEOUT;
            case 90096, 90040 -> Kind.PERMISSION;
            case 28000 -> Kind.AUTHENTICATION;
            case 90007, 90013, 90020, 90046, 90067, 90098, 90117, 90121, 90126, 90135, 90146, 90149 -> Kind.CONNECTION;
            case 90108 -> Kind.RESOURCES;
            case 40001, 50200, 90131 -> Kind.SERIALIZATION;
            case 90097 -> Kind.READ_ONLY;
            default -> Kind.OTHER;
        };
    }
}
