package io.github.dbqueryagent.dialects.mysql;

import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import java.sql.SQLException;

/** What the numbers of MySQL's family mean; those above 4,000 are MariaDB's alone, and 3,000 to 3,999 MySQL's. */
final class MySqlErrors {
    private MySqlErrors() {}

    /** Returns the class of the refusal; {@link Kind#OTHER} where the SQL state says more. */
    static Kind kindOf(SQLException failure) {
        // MySQL's driver throws it without a number or a state.
        if (failure.getClass().getSimpleName().equals("MySQLStatementCancelledException")) {
            return Kind.CANCELLED;
        }
        Kind kind = ofStatement(failure.getErrorCode());
        return kind == Kind.OTHER ? ofServer(failure.getErrorCode()) : kind;
    }

    /** What is wrong with the statement itself. */
    private static Kind ofStatement(int code) {
        return switch (code) {
            case 1064, 1065, 1149, 1235, 1221, 1222, 1241, 1248, 1066, 1060, 1327, 3593, 3594, 4015, 4016, 4074 ->
                Kind.SYNTAX;
            case 1146, 1049, 1051, 1046, 1109, 1356 -> Kind.NO_SUCH_TABLE;
            case 1054, 1052, 1247 -> Kind.NO_SUCH_COLUMN;
            case 1305, 1128, 1582, 1583, 1630 -> Kind.NO_SUCH_FUNCTION;
            case 1055, 1056, 1111, 1140, 3029, 3065 -> Kind.GROUPING;
            case 1292, 1366, 1411, 1525, 1210, 1267, 1270, 1271, 3140, 3141, 3143, 3144, 3146, 3854, 4078, 4079 ->
                Kind.TYPE_MISMATCH;
            case 1365, 1690, 1242, 1264, 1406, 1441, 3636 -> Kind.COMPUTATION;
            default -> Kind.OTHER;
        };
    }

    /** What stands in the way of a statement that may well be right. */
    private static Kind ofServer(int code) {
        return switch (code) {
            case 1969, 3024 -> Kind.TIMEOUT;
            case 1317 -> Kind.CANCELLED;
            case 1044, 1142, 1143, 1227, 1345, 1370 -> Kind.PERMISSION;
            case 1045, 1130, 1251, 1524, 1698, 1820, 1862, 3118, 3955, 4151 -> Kind.AUTHENTICATION;
            case 1053, 1129, 1158, 1159, 1160, 1161, 1184, 1927, 2002, 2003, 2006, 2013 -> Kind.CONNECTION;
            case 1020, 1205, 1213, 1614, 3572 -> Kind.SERIALIZATION;
            case 1021, 1037, 1038, 1040, 1041, 1104, 1114, 1135, 1153, 1203, 1226, 1436 -> Kind.RESOURCES;
            case 1290, 1792, 1836 -> Kind.READ_ONLY;
            default -> Kind.OTHER;
        };
    }
}
