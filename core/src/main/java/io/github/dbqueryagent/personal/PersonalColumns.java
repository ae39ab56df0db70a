package io.github.dbqueryagent.personal;

import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.ColumnValues;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TypeFamily;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the columns of a schema that hold personal data: by their names, types, comments and some of their values.
 * Thread-safe; nothing but functions.
 */
public final class PersonalColumns {
    private static final int MOST_VALUES = 50;

    /** Of so many values, some must be of a class before more are looked at. */
    private static final int FIRST_VALUES = 8;

    /** This share of the values must be of one class. */
    private static final double MOST = 0.6;

    private static final double LEAST = 0.25;

    /** Of numbers that are national ones by chance now and then, nearly all of many must be. */
    private static final double NEARLY_ALL = 0.9;

    private static final int MANY = 10;

    private PersonalColumns() {}

    /** Returns what is known of the columns that hold personal data; the others are absent. */
    public static Map<ColumnName, PersonalColumn> in(DatabaseSchema schema, List<ColumnValues> values) {
        var byColumn = new HashMap<ColumnName, List<String>>();
        values.forEach(sampled -> byColumn.put(sampled.column(), sampled.values()));
        var found = new HashMap<ColumnName, PersonalColumn>();
        for (Table table : schema.tables()) {
            for (Column column : table.columns()) {
                var name = new ColumnName(table.name(), column.name());
                of(table, column, byColumn.getOrDefault(name, List.of()))
                        .ifPresent(personal -> found.put(name, personal));
            }
        }
        return Collections.unmodifiableMap(found);
    }

    private static Optional<PersonalColumn> of(Table table, Column column, List<String> values) {
        return ofType(column.typeName())
                .or(() -> ofValues(values))
                .or(() -> ofName(table, column))
                .or(() -> ofComment(column));
    }

    private static Optional<PersonalColumn> ofType(String typeName) {
        String type = typeName.toLowerCase(Locale.ROOT);
        if (type.equals("inet") || type.equals("cidr") || type.startsWith("ipv4") || type.startsWith("ipv6")) {
            return Optional.of(new PersonalColumn(PersonalClass.IP_ADDRESS, "its type is " + typeName));
        }
        boolean place = type.startsWith("geography") || type.startsWith("geometry") || type.equals("point");
        return place
                ? Optional.of(new PersonalColumn(PersonalClass.LOCATION, "its type is " + typeName))
                : Optional.empty();
    }

    private static Optional<PersonalColumn> ofValues(List<String> values) {
        return ofSome(values.subList(0, Math.min(FIRST_VALUES, values.size())), LEAST, 1)
                .flatMap(any -> ofSome(values.subList(0, Math.min(MOST_VALUES, values.size())), MOST, MANY));
    }

    private static Optional<PersonalColumn> ofSome(List<String> some, double share, int many) {
        var counts = new EnumMap<PersonalClass, Integer>(PersonalClass.class);
        int bare = 0;
        for (String value : some) {
            PersonalText.classOf(value).ifPresent(personal -> counts.merge(personal, 1, Integer::sum));
            bare += NationalNumbers.isChecked(value.strip()) ? 1 : 0;
        }
        for (Map.Entry<PersonalClass, Integer> entry : counts.entrySet()) {
            if (entry.getValue() >= share * some.size()) {
                return Optional.of(byValues(entry.getKey(), entry.getValue(), some.size()));
            }
        }
        return some.size() >= many && bare >= NEARLY_ALL * some.size()
                ? Optional.of(byValues(PersonalClass.NATIONAL_ID, bare, some.size()))
                : Optional.empty();
    }

    private static PersonalColumn byValues(PersonalClass personal, int count, int of) {
        return new PersonalColumn(personal, count + " of " + of + " values have its form");
    }

    private static Optional<PersonalColumn> ofName(Table table, Column column) {
        return ColumnWords.bundled()
                .classOf(column.name(), table.name().name())
                .filter(personal -> canHold(column.type(), personal))
                .map(personal -> new PersonalColumn(personal, "its name says so"));
    }

    private static Optional<PersonalColumn> ofComment(Column column) {
        return ColumnWords.bundled()
                .classOf(column.comment())
                .filter(personal -> canHold(column.type(), personal))
                .map(personal -> new PersonalColumn(personal, "its comment says so"));
    }

    private static boolean canHold(TypeFamily type, PersonalClass personal) {
        boolean text = type == TypeFamily.TEXT || type == TypeFamily.OTHER;
        return switch (personal) {
            case EMAIL, IBAN, PERSON_NAME, IP_ADDRESS -> text;
            case PHONE, PAYMENT_CARD, NATIONAL_ID, POSTAL_ADDRESS ->
                text || type == TypeFamily.INTEGER || type == TypeFamily.DECIMAL;
            case BIRTH_DATE -> text || type.isCalendar() || type == TypeFamily.INTEGER;
            case LOCATION -> text || type == TypeFamily.DECIMAL || type == TypeFamily.FLOATING;
        };
    }
}
