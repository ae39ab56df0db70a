package io.github.dbqueryagent.parser.lexicon;

import io.github.dbqueryagent.linking.ValueIndex;
import io.github.dbqueryagent.linking.ValueMatch;
import io.github.dbqueryagent.parser.language.States;
import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Thesaurus;
import io.github.dbqueryagent.parser.language.Token;
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

/** The words by which the tables and columns of one schema may be called. Immutable. */
public final class Lexicon {
    private static final double LEAST_SCORE = 0.45;
    /** A name that fits worse than this beside the best one is not meant. */
    private static final double FAR = 0.7;

    private static final double TOPIC_SCORE = 0.85;
    private static final double DATE_BY_SYNONYM = 0.6;
    private static final double GERUND = 0.8;
    private static final double COMMENT_SCORE = 0.52;
    private static final Pattern CODE = Pattern.compile(
            "(?:^|[\\s,;:(])'?([\\p{L}\\p{N}_]{1,12})'?\\s*(?:=|:|\u2192|->|means)\\s*'?([\\p{L}][\\p{L} -]{1,30})");
    private static final List<String> KEY = List.of("id");
    private static final Set<String> PERSONS = Stemmer.stems("person people");
    private static final double PERSON_SCORE = 0.9;
    private static final double OTHER_PERSONS = 0.03;

    private final List<TableInfo> tables;
    private final Map<TableName, TableInfo> byName = new HashMap<>();
    private final Map<String, List<CallName>> byStem = new HashMap<>();
    private final Map<String, List<CallName>> byAbbreviation = new HashMap<>();
    private final Map<String, List<Match>> byComment = new HashMap<>();
    private final Map<String, List<ValueMatch>> byCode = new HashMap<>();

    private Lexicon(List<TableInfo> tables) {
        this.tables = tables;
        for (TableInfo table : tables) {
            byName.put(table.name(), table);
            add(new CallName(table, null, table.stems(), 1, false));
            addComment(table.table().comment(), new Match(table, null, COMMENT_SCORE));
            addTopic(table);
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
        if (isPrepositional(lowerWords, stems)) {
            // "Came out" is no coming, but may be what a column is called.
            collect(stems, 1, true, best);
            String whole = String.join("", lowerWords);
            best.values()
                    .removeIf(match -> match.column() == null
                            || !Words.lower(match.column().name())
                                    .replace("_", "")
                                    .equals(whole));
            for (Thesaurus.Term term : Thesaurus.of(NameWords.stems(lowerWords))) {
                collect(term.stems(), term.closeness(), true, best);
            }
            return sorted(best);
        }
        collect(stems, 1, false, best);
        for (Thesaurus.Term term : Thesaurus.of(stems)) {
            boolean longer = term.stems().size() > 1 || stems.size() > 1;
            if (longer) {
                collect(term.stems(), term.closeness(), true, best);
            }
        }
        if (best.isEmpty() && stems.size() == 1 && stems.get(0).matches(".{3,}ing")) {
            String verb = stems.get(0).substring(0, stems.get(0).length() - 3);
            collect(List.of(verb), GERUND, true, best);
        }
        if (best.isEmpty() && stems.size() == 1) {
            return byComment.getOrDefault(stems.get(0), List.of());
        }
        if (stems.size() == 1 && PERSONS.contains(stems.get(0))) {
            addPersons(best);
        }
        return sorted(best);
    }

    private static boolean isPrepositional(List<String> words, List<String> stemsWithoutGlue) {
        return words.size() > stemsWithoutGlue.size() && Thesaurus.isVerb(String.join(" ", words));
    }

    private static List<Match> sorted(Map<Object, Match> best) {
        double least =
                FAR * best.values().stream().mapToDouble(Match::score).max().orElse(0);
        return best.values().stream()
                .filter(match -> match.score() >= least)
                .sorted(Comparator.comparingDouble((Match match) -> -match.score()))
                .toList();
    }

    /** "People" are customers as well as employees; neither word is nearer to it. */
    private void addPersons(Map<Object, Match> best) {
        double score = best.values().stream().mapToDouble(Match::score).max().orElse(0);
        boolean called = best.values().stream().anyMatch(match -> match.isTable() && match.score() > PERSON_SCORE);
        if (score > 0 && !called) {
            tables.stream()
                    .filter(table -> table.isOfPersons() && table.table().kind() == Table.Kind.TABLE)
                    .forEach(table -> best.merge(
                            table,
                            new Match(table, null, score - OTHER_PERSONS),
                            (old, other) -> old.score() >= other.score() ? old : other));
        }
    }

    /**
     * Words that say a state, and the columns that may tell it. Immutable.
     *
     * @param length how many tokens they are
     * @param columns the columns, never none
     * @param things the tables that are called as the state is: who has "ordered" has rows in them
     */
    public record FoundState(int length, List<StateMatch> columns, List<TableInfo> things) {
        /** Creates it; the lists are copied. */
        public FoundState {
            columns = List.copyOf(columns);
            things = List.copyOf(things);
        }
    }

    /** Returns the longest words from the token on that say a state which a column can tell. */
    public Optional<FoundState> state(List<Token> tokens, int at) {
        var columns = new LinkedHashMap<ColumnInfo, StateMatch>();
        var things = new LinkedHashSet<TableInfo>();
        int length = 0;
        for (States.State state : States.at(tokens, at)) {
            int taken = States.length(state, tokens, at);
            if (taken >= length) {
                addColumns(state, columns, things);
                length = columns.isEmpty() ? 0 : taken;
            }
        }
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new FoundState(length, List.copyOf(columns.values()), List.copyOf(things)));
    }

    private static boolean isExact(List<String> stems, CallName name) {
        return name.stems().containsAll(stems);
    }

    private void addColumns(States.State state, Map<ColumnInfo, StateMatch> columns, Set<TableInfo> things) {
        for (List<String> stems : state.columns()) {
            for (CallName name : byStem.getOrDefault(stems.get(0), List.of())) {
                ColumnInfo column = name.column();
                if (column == null && name.stems().equals(stems)) {
                    things.add(name.table());
                }
                if (column != null && column.tellsState() && column.stems().containsAll(stems)) {
                    double score = column.isCalled(stems) ? 0.95 : 0.7;
                    columns.merge(
                            column,
                            new StateMatch(column, state.set(), score),
                            (old, newer) -> newer.score() > old.score() ? newer : old);
                }
            }
        }
    }

    private void collect(List<String> stems, double closeness, boolean exact, Map<Object, Match> best) {
        Set<CallName> names =
                exact ? new LinkedHashSet<>(byStem.getOrDefault(stems.get(0), List.of())) : candidates(stems.get(0));
        for (CallName name : names) {
            double score = closeness * name.score(stems, exact);
            boolean date = name.column() != null && name.column().type().isCalendar();
            if (date && score < name.weight() && !isExact(stems, name) && !Thesaurus.isVerb(stems.get(0))) {
                // A "salary" is no date on which something was paid.
                score *= DATE_BY_SYNONYM;
            }
            if (score >= LEAST_SCORE) {
                Object key = name.column() == null ? name.table() : name.column();
                var match = new Match(name.table(), name.column(), score);
                best.merge(key, match, (old, newer) -> newer.score() > old.score() ? newer : old);
            }
        }
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
            var match = new ValueMatch(column.fullName(), matcher.group(1), meaning, 1);
            addCode(meaning, match);
            int last = meaning.lastIndexOf(' ');
            boolean ofTable =
                    last > 0 && column.table().stems().contains(Stemmer.stem(Words.lower(meaning.substring(last + 1))));
            if (ofTable) {
                // Where a code means "private customer", "private" alone says as much of a customer.
                addCode(meaning.substring(0, last), match);
            }
        }
    }

    private void addCode(String meaning, ValueMatch match) {
        byCode.computeIfAbsent(ValueIndex.key(meaning), any -> new ArrayList<>(1))
                .add(match);
    }

    private Set<CallName> candidates(String stem) {
        var found = new LinkedHashSet<CallName>(byStem.getOrDefault(stem, List.of()));
        for (Map.Entry<String, List<CallName>> entry : byAbbreviation.entrySet()) {
            if (NameWords.isShortFor(entry.getKey(), stem)) {
                found.addAll(entry.getValue());
            }
        }
        for (Thesaurus.Term term : Thesaurus.of(List.of(stem))) {
            if (term.stems().size() == 1) {
                found.addAll(byStem.getOrDefault(term.stems().get(0), List.of()));
            }
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
            if (NameWords.isAbbreviation(stem)) {
                byAbbreviation.computeIfAbsent(stem, any -> new ArrayList<>(2)).add(name);
            }
        }
    }

    /** What a comment on a table begins with, up to its first small word, says what the rows are. */
    private void addTopic(TableInfo table) {
        String topic = "";
        for (String word : Words.lower(table.table().comment()).split("(?<=[^\\p{L}\\p{N}])|(?=[^\\p{L}\\p{N}])")) {
            boolean article = word.isBlank() || word.matches("an?|the|all|our|every|each|one");
            boolean participle = !topic.isEmpty() && word.matches(".{3,}ed");
            if (participle || (!article && (Words.isEmpty(word) || !Character.isLetter(word.codePointAt(0))))) {
                break;
            }
            topic = article ? topic : word;
        }
        if (topic.length() > 2) {
            add(new CallName(table, null, List.of(Stemmer.stem(topic)), TOPIC_SCORE, false));
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
}
