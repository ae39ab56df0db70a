package io.github.dbqueryagent.extraction;

import io.github.dbqueryagent.extraction.SchemaAssembler.ForeignKeyColumn;
import io.github.dbqueryagent.schema.ForeignKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the rows of one table's foreign keys together. */
final class ForeignKeyRows {
    private ForeignKeyRows() {}

    static List<ForeignKey> group(List<ForeignKeyColumn> rows) {
        var named = new LinkedHashMap<String, List<ForeignKeyColumn>>();
        var unnamed = new ArrayList<List<ForeignKeyColumn>>();
        for (ForeignKeyColumn row : rows) {
            if (row.key().isEmpty()) {
                keyBefore(row, unnamed).add(row);
            } else {
                named.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row);
            }
        }
        var keys = new ArrayList<ForeignKey>();
        for (Map.Entry<String, List<ForeignKeyColumn>> key : named.entrySet()) {
            keys.add(build(key.getKey(), key.getValue()));
        }
        unnamed.forEach(columns -> keys.add(build("", columns)));
        keys.sort(Comparator.comparing(ForeignKey::name)
                .thenComparing(key -> key.columns().toString()));
        return keys;
    }

    /** Rows of keys without a name come ordered by target and ordinal, so that those of two keys are interleaved. */
    private static List<ForeignKeyColumn> keyBefore(ForeignKeyColumn row, List<List<ForeignKeyColumn>> keys) {
        for (List<ForeignKeyColumn> key : keys) {
            ForeignKeyColumn last = key.get(key.size() - 1);
            if (last.target().equals(row.target()) && last.ordinal() + 1 == row.ordinal()) {
                return key;
            }
        }
        var fresh = new ArrayList<ForeignKeyColumn>();
        keys.add(fresh);
        return fresh;
    }

    private static ForeignKey build(String name, List<ForeignKeyColumn> rows) {
        List<ForeignKeyColumn> sorted = rows.stream()
                .sorted(Comparator.comparingInt(ForeignKeyColumn::ordinal))
                .toList();
        return new ForeignKey(
                name,
                sorted.stream().map(ForeignKeyColumn::column).toList(),
                sorted.get(0).target(),
                sorted.stream().map(ForeignKeyColumn::targetColumn).toList());
    }
}
