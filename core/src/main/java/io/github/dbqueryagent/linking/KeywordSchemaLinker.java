package io.github.dbqueryagent.linking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.ForeignKey;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.session.Conversation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Matches the words of a question with names, comments and values, and adds the tables that join what it found. */
final class KeywordSchemaLinker implements SchemaLinker {
    /** A table counts when it scores at least this share of the best. */
    private static final double ENOUGH_OF_BEST = 0.35;

    /** A word that is a value of a column speaks for its table about as much as a column's name. */
    private static final double VALUE_WEIGHT = 2;

    /** What an earlier question's words are worth in a follow-up. */
    private static final double EARLIER_WEIGHT = 0.5;

    private static final int MOST_TABLES = 12;
    private static final int MOST_HOPS = 3;

    /** A column is described in about this many characters beside its names; a token is about four characters. */
    private static final int CHARS_PER_COLUMN = 16;

    private static final int CHARS_PER_TOKEN = 4;

    private final Cache<String, Index> indexes =
            Caffeine.newBuilder().maximumSize(64).executor(Runnable::run).build();

    @Override
    public LinkedSchema link(LinkRequest request, QuestionRun run) {
        VisibleSchema schema = request.schema();
        Index index = indexes.get(schema.cacheKey(), any -> new Index(new SchemaWords(schema), new JoinGraph(schema)));
        List<ValueMatch> values = request.values().in(request.question().text());
        var scores = new Scores(schema, index.words());
        scores.addQuestion(request.question().text(), 1);
        values.forEach(match -> scores.addValue(match.column()));
        addEarlier(request.conversation(), scores);
        Map<TableName, Double> chosen = choose(scores, request.required(), index.joins());
        return new LinkedSchema(schema, describe(chosen, scores, request), values);
    }

    private static void addEarlier(@Nullable Conversation conversation, Scores scores) {
        if (conversation != null) {
            conversation.lastAnswered().ifPresent(turn -> {
                scores.addQuestion(turn.question(), EARLIER_WEIGHT);
                if (turn.sql() != null) {
                    scores.addQuestion(turn.sql(), EARLIER_WEIGHT);
                }
            });
        }
    }

    private static Map<TableName, Double> choose(Scores scores, Set<TableName> required, JoinGraph joins) {
        var chosen = new LinkedHashMap<TableName, Double>();
        required.stream().sorted().forEach(table -> chosen.put(table, scores.of(table)));
        double best = scores.best();
        for (TableName table : scores.ranked(joins)) {
            double score = scores.of(table);
            boolean isGood = best > 0 ? score >= best * ENOUGH_OF_BEST : chosen.size() < MOST_TABLES;
            if (isGood && chosen.size() < MOST_TABLES + required.size()) {
                chosen.putIfAbsent(table, score);
            }
        }
        for (TableName table : joining(chosen.keySet(), joins)) {
            chosen.putIfAbsent(table, 0.0);
        }
        return chosen;
    }

    /** The tables on the shortest ways that connect all the chosen ones with the first. */
    private static Set<TableName> joining(Set<TableName> chosen, JoinGraph joins) {
        var connected = new LinkedHashSet<TableName>();
        var added = new LinkedHashSet<TableName>();
        for (TableName table : chosen) {
            if (!connected.isEmpty() && !connected.contains(table)) {
                List<TableName> way = joins.between(connected, table, MOST_HOPS);
                connected.addAll(way);
                added.addAll(way);
            }
            connected.add(table);
        }
        return added;
    }

    private static List<LinkedTable> describe(Map<TableName, Double> chosen, Scores scores, LinkRequest request) {
        var linked = new ArrayList<LinkedTable>();
        int left = request.tokenBudget() * CHARS_PER_TOKEN;
        for (Map.Entry<TableName, Double> entry : chosen.entrySet()) {
            Table table = request.schema().find(entry.getKey()).orElse(null);
            if (table == null) {
                continue;
            }
            List<Column> columns = columnsWithin(table, scores, left);
            int cost = cost(table, columns);
            boolean fits =
                    cost <= left || linked.isEmpty() || request.required().contains(table.name());
            if (fits) {
                linked.add(new LinkedTable(table, columns, entry.getValue()));
                left -= cost;
            }
        }
        return linked;
    }

    /** All columns if they fit; else the keys, then those that matched, then the others in order, as far as they fit. */
    private static List<Column> columnsWithin(Table table, Scores scores, int chars) {
        if (cost(table, table.columns()) <= chars) {
            return table.columns();
        }
        Set<String> keys = new HashSet<>(table.primaryKey());
        for (ForeignKey key : table.foreignKeys()) {
            keys.addAll(key.columns());
        }
        List<Column> byWorth = table.columns().stream()
                .sorted(Comparator.comparingDouble(
                        (Column column) -> -scores.of(new ColumnName(table.name(), column.name()))
                                - (keys.contains(column.name()) ? 100 : 0)))
                .toList();
        var kept = new HashSet<Column>();
        int left = chars;
        for (Column column : byWorth) {
            left -= cost(column);
            if (left < 0 && !kept.isEmpty()) {
                break;
            }
            kept.add(column);
        }
        return table.columns().stream().filter(kept::contains).toList();
    }

    private static int cost(Table table, List<Column> columns) {
        int chars =
                table.name().toString().length() + Math.min(200, table.comment().length()) + 2 * CHARS_PER_COLUMN;
        for (Column column : columns) {
            chars += cost(column);
        }
        return chars + table.foreignKeys().size() * 2 * CHARS_PER_COLUMN;
    }

    private static int cost(Column column) {
        return column.name().length() + Math.min(200, column.comment().length()) + CHARS_PER_COLUMN;
    }

    private record Index(SchemaWords words, JoinGraph joins) {}

    /** What each table and column has to do with one question. */
    private static final class Scores {
        private final VisibleSchema schema;
        private final SchemaWords words;
        private final double[] tables;
        private final Map<ColumnName, Double> columns = new HashMap<>();

        Scores(VisibleSchema schema, SchemaWords words) {
            this.schema = schema;
            this.words = words;
            this.tables = new double[schema.tables().size()];
        }

        void addQuestion(String text, double weight) {
            for (String word : new LinkedHashSet<>(Words.telling(text))) {
                double rarity = words.rarity(word);
                // A word counts once for a table, where it is worth most.
                var worth = new HashMap<Integer, Double>();
                for (SchemaWords.Posting posting : words.postings(word)) {
                    double points = weight * posting.weight() * rarity;
                    if (posting.column() < 0) {
                        points /= Math.sqrt(words.nameLength(posting.table()));
                    } else {
                        Table table = schema.tables().get(posting.table());
                        columns.merge(
                                new ColumnName(
                                        table.name(),
                                        table.columns().get(posting.column()).name()),
                                points,
                                Double::sum);
                    }
                    worth.merge(posting.table(), points, Math::max);
                }
                worth.forEach((table, points) -> tables[table] += points);
            }
        }

        void addValue(ColumnName column) {
            columns.merge(column, VALUE_WEIGHT, Double::sum);
            for (int t = 0; t < tables.length; t++) {
                if (schema.tables().get(t).name().equals(column.table())) {
                    tables[t] += VALUE_WEIGHT;
                }
            }
        }

        double of(TableName name) {
            for (int t = 0; t < tables.length; t++) {
                if (schema.tables().get(t).name().equals(name)) {
                    return tables[t];
                }
            }
            return 0;
        }

        double of(ColumnName name) {
            return columns.getOrDefault(name, 0.0);
        }

        double best() {
            return java.util.Arrays.stream(tables).max().orElse(0);
        }

        /** The tables that matched, or all if none did, best first; those alike by how well connected they are, then by name. */
        List<TableName> ranked(JoinGraph joins) {
            List<Table> all = schema.tables();
            boolean anyMatched = best() > 0;
            return IntStream.range(0, tables.length)
                    .filter(t -> !anyMatched || tables[t] > 0)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(t -> -tables[t])
                            .thenComparingInt(t -> -joins.degree(all.get(t).name()))
                            .thenComparing(t -> all.get(t).name()))
                    .limit(4L * MOST_TABLES)
                    .map(t -> all.get(t).name())
                    .toList();
        }
    }
}
