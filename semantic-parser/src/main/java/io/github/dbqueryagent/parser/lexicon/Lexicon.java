package io.github.dbqueryagent.parser.lexicon;

import io.github.dbqueryagent.linking.ValueIndex;
import io.github.dbqueryagent.linking.ValueMatch;
import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words by which the tables and columns of one schema may be called. Immutable. */
public final class Lexicon {
    private static final double LEAST_SCORE = 0.5;
    private static final double COMMENT_SCORE = 0.52;
    private static final Pattern CODE = Pattern.compile(
            "(?:^|[\\s,;:(])'?([\\p{L}\\p{N}_]{1,12})'?\\s*(?:=|:|\u2192|->|means)\\s*'?([\\p{L}][\\p{L} -]{1,30})");
    private static final List<String> KEY = List.of("id");

    private final List<TableInfo> tables;
    private final Map<TableName, TableInfo> byName = new HashMap<>();
    private final Map<String, List<CallName>> byStem = new HashMap<>();
    private final Map<String, List<Match>> byComment = new HashMap<>();
    private final Map<String, List<ValueMatch>> byCode = new HashMap<>();

    private Lexicon(List<TableInfo> tables) {
        this.tables = tables;
        for (TableInfo table : tables) {
            byName.put(table.name(), table);
            add(new CallName(table, null, table.stems(), 1, false));
            addComment(table.table().comment(), new Match(table, null, COMMENT_SCORE));
            for (ColumnInfo column : table.columns()) {
                addColumn(table, column);
            }
        }
    }

    /** Returns the lexicon of what is visible. */
    public static Lexicon of(VisibleSchema schema) {
        var tables = new ArrayList<TableInfo>();
        for (Table table : schema.tables()) {
            tables.add(new TableInfo(table));
        }
        return new Lexicon(List.copyOf(tables));
    }

    /** Returns the tables in the schema's order. */
    public List<TableInfo> tables() {
        return tables;
    }

    /** Returns the table of exactly this name. */
    public Optional<TableInfo> find(TableName name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Returns what the words may mean, best first; each word must fit. */
    public List<Match> match(List<String> lowerWords) {
        var stems = new ArrayList<String>();
        for (String word : lowerWords) {
            if (!NameWords.isGlue(word)) {
                stems.addAll(NameWords.stemsOf(word));
            }
        }
        if (stems.isEmpty()) {
            return List.of();
        }
        var best = new LinkedHashMap<Object, Match>();
        for (CallName name : candidates(stems.get(0))) {
            double score = name.score(stems);
            if (score >= LEAST_SCORE) {
                Object key = name.column() == null ? name.table() : name.column();
                var match = new Match(name.table(), name.column(), score);
                best.merge(key, match, (old, newer) -> newer.score() > old.score() ? newer : old);
            }
        }
        if (best.isEmpty() && stems.size() == 1) {
            return byComment.getOrDefault(stems.get(0), List.of());
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble((Match match) -> -match.score()))
                .toList();
    }

    /** Returns the codes that the words explain in the comments of columns. */
    public List<ValueMatch> codes(String words) {
        return byCode.getOrDefault(ValueIndex.key(words), List.of());
    }

    /** Reads explanations such as "A = active, I = inactive" from a comment. */
    private void addCodes(ColumnInfo column) {
        Matcher matcher = CODE.matcher(column.column().comment());
        while (matcher.find()) {
            String meaning = matcher.group(2).strip();
            byCode.computeIfAbsent(ValueIndex.key(meaning), any -> new ArrayList<>(1))
                    .add(new ValueMatch(column.fullName(), matcher.group(1), meaning, 1));
        }
    }

    private Set<CallName> candidates(String stem) {
        var found = new LinkedHashSet<CallName>(byStem.getOrDefault(stem, List.of()));
        for (String other : Words.synonyms(stem)) {
            found.addAll(byStem.getOrDefault(other, List.of()));
        }
        return found;
    }

    private void addColumn(TableInfo table, ColumnInfo column) {
        add(new CallName(table, column, column.stems(), 1, false));
        addComment(column.column().comment(), new Match(table, column, COMMENT_SCORE));
        addCodes(column);
        if (table.table().primaryKey().equals(List.of(column.name())) && !column.foreign()) {
            add(new CallName(table, column, KEY, 0.9, false));
        }
        List<String> owner = table.stems();
        List<String> own = column.stems();
        if (own.size() > owner.size() && own.subList(0, owner.size()).equals(owner)) {
            add(new CallName(table, column, own.subList(owner.size(), own.size()), 0.98, false));
        } else {
            var whole = new ArrayList<>(owner);
            whole.addAll(own);
            add(new CallName(table, column, List.copyOf(whole), 0.97, true));
        }
    }

    private void add(CallName name) {
        for (String stem : new HashSet<>(name.stems())) {
            byStem.computeIfAbsent(stem, any -> new ArrayList<>(2)).add(name);
        }
    }

    private void addComment(String comment, Match match) {
        if (comment.isEmpty()) {
            return;
        }
        var seen = new HashSet<String>();
        for (String word : Words.lower(comment).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 2 && !Words.isEmpty(word) && seen.add(Stemmer.stem(word))) {
                byComment
                        .computeIfAbsent(Stemmer.stem(word), any -> new ArrayList<>(1))
                        .add(match);
            }
        }
    }

    /** One way to call a table or a column. */
    private record CallName(
            TableInfo table, @Nullable ColumnInfo column, List<String> stems, double weight, boolean withOwner) {
        private static final Set<String> LIGHT = Stemmer.stems("id code name number value text full date");

        double score(List<String> asked) {
            if (asked.size() > stems.size()) {
                return 0;
            }
            var used = new boolean[stems.size()];
            double quality = 0;
            for (String word : asked) {
                double fit = take(word, used);
                if (fit == 0) {
                    return 0;
                }
                quality += fit;
            }
            int ownerSize = withOwner ? table.stems().size() : 0;
            if (withOwner && !isOwnerFirst(asked.get(0), ownerSize)) {
                return 0;
            }
            if (withOwner && (!anyUsed(used, ownerSize, stems.size()) || !anyUsed(used, 0, ownerSize))) {
                return 0;
            }
            return quality / asked.size() * (0.45 + 0.55 * coverage(used)) * weight;
        }

        private boolean isOwnerFirst(String word, int ownerSize) {
            List<String> owner = stems.subList(0, ownerSize);
            return owner.contains(word) || Words.synonyms(word).stream().anyMatch(owner::contains);
        }

        private double take(String word, boolean[] used) {
            for (int i = 0; i < used.length; i++) {
                if (!used[i] && stems.get(i).equals(word)) {
                    used[i] = true;
                    return 1;
                }
            }
            for (int i = 0; i < used.length; i++) {
                if (!used[i] && Words.synonyms(word).contains(stems.get(i))) {
                    used[i] = true;
                    return 0.84;
                }
            }
            return 0;
        }

        private double coverage(boolean[] used) {
            double covered = 0;
            double all = 0;
            for (int i = 0; i < used.length; i++) {
                double importance = LIGHT.contains(stems.get(i)) ? 0.4 : 1;
                all += importance;
                covered += used[i] ? importance : 0;
            }
            return covered / all;
        }

        private static boolean anyUsed(boolean[] used, int from, int to) {
            for (int i = from; i < to; i++) {
                if (used[i]) {
                    return true;
                }
            }
            return false;
        }
    }
}
