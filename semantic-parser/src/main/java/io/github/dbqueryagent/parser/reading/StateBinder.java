package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.parser.language.Phrases;
import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.lexicon.ColumnInfo;
import io.github.dbqueryagent.parser.lexicon.Match;
import io.github.dbqueryagent.parser.lexicon.StateMatch;
import io.github.dbqueryagent.parser.lexicon.TableInfo;
import io.github.dbqueryagent.parser.query.Condition;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.query.Place;
import io.github.dbqueryagent.parser.segment.Segment;
import io.github.dbqueryagent.parser.sketch.Clause;
import io.github.dbqueryagent.schema.TypeFamily;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns states into conditions on the columns that tell them. Not thread-safe; one reading each. */
final class StateBinder {
    private static final Set<String> OVERDUE = Set.of("overdue", "past due", "still overdue");
    private static final Set<String> LATE = Set.of("late", "too late", "behind schedule");
    private static final Set<String> DUE = Stemmer.stems("due deadline promised expected planned scheduled estimated");

    private final Binding binding;
    private final ColumnChooser columns;
    private final Evidence evidence;
    private final TableInfo root;

    StateBinder(Binding binding, TableInfo root) {
        this.binding = binding;
        this.columns = binding.columns();
        this.evidence = binding.evidence();
        this.root = root;
    }

    /** Only what is asked about can be in the state; of other things the words mean something else. */
    List<Condition> bind(Clause.State clause) {
        Optional<StateMatch> match = stateOf(clause.words());
        if (match.isEmpty() && LATE.contains(Words.lower(clause.words().text()))) {
            Optional<Condition> late = root.columns().stream()
                    .filter(column -> column.isTemporal() && column.column().nullable())
                    .findFirst()
                    .flatMap(done -> late(done, clause.negated()));
            if (late.isPresent()) {
                return List.of(late.get());
            }
        }
        if (match.isEmpty() && Phrases.isNow(clause.words().text())) {
            return List.of();
        }
        if (match.isEmpty()) {
            Optional<Condition> done = done(clause);
            if (done.isEmpty()) {
                evidence.lost(clause.words().text());
            }
            return done.stream().toList();
        }
        boolean set = match.get().set() != clause.negated();
        ColumnInfo column = match.get().column();
        if (OVERDUE.contains(Words.lower(clause.words().text())) && !clause.negated()) {
            Optional<ColumnInfo> due = due(column);
            if (due.isPresent()) {
                return List.of(
                        new Condition.Missing(Binding.cell(column), false),
                        new Condition.Comparison(
                                Binding.cell(due.get()),
                                "<",
                                new Expression.Day(binding.today().toString())));
            }
        }
        if (LATE.contains(Words.lower(clause.words().text()))) {
            Optional<Condition> late = late(column, clause.negated());
            if (late.isPresent()) {
                return List.of(late.get());
            }
        }
        evidence.chose(match.get().score(), 1);
        evidence.states++;
        evidence.assumptions.add("'" + clause.words().text() + "' was read as " + (set ? "having a " : "having no ")
                + column.label() + ".");
        return List.of(
                column.type() == TypeFamily.BOOLEAN
                        ? new Condition.Comparison(Binding.cell(column), "=", new Expression.Truth(set))
                        : new Condition.Missing(Binding.cell(column), set));
    }

    /** "Who have ordered" have orders, and who "have never ordered" have none. */
    private Optional<Condition> done(Clause.State clause) {
        boolean never = Words.lower(clause.words().text()).startsWith("never ");
        List<StateMatch> dates = clause.words().states().stream()
                .filter(state -> state.column().type().isCalendar()
                        && state.set() != never
                        && isDeed(state.column().table()))
                .sorted(Comparator.comparingDouble(state -> -state.score()))
                .toList();
        Optional<Match> thing = clause.words().matches().stream()
                .filter(match -> match.isTable() && isDeed(match.table()))
                .findFirst();
        if (dates.isEmpty() && thing.isEmpty()) {
            return Optional.empty();
        }
        TableInfo deed =
                thing.map(Match::table).orElseGet(() -> dates.get(0).column().table());
        evidence.chose(thing.map(Match::score).orElseGet(() -> dates.get(0).score()), 1);
        List<Condition> given = dates.stream()
                .map(StateMatch::column)
                .filter(date -> date.table() == deed && date.column().nullable())
                .limit(1)
                .map(date -> (Condition) new Condition.Missing(Binding.cell(date), true))
                .toList();
        return Optional.of(new Condition.Related(Place.of(deed.name()), given, never != clause.negated()));
    }

    /** Whether the rows of a table can be what the rows asked about did. */
    private boolean isDeed(TableInfo table) {
        return !columns.named().contains(table.name()) && columns.parents(table).contains(root);
    }

    /** What is late was done after the day when it was due. */
    private static Optional<Condition> late(ColumnInfo done, boolean negated) {
        return due(done)
                .map(due -> new Condition.Comparison(
                        VersusBinder.comparand(done, due), negated ? "<=" : ">", VersusBinder.comparand(due, done)));
    }

    private static Optional<ColumnInfo> due(ColumnInfo done) {
        return done.table()
                .first(column -> column.isTemporal()
                        && !column.equals(done)
                        && column.stems().stream().anyMatch(DUE::contains));
    }

    /** Returns the column of what is asked about that tells the state. */
    Optional<StateMatch> stateOf(Segment words) {
        return words.states().stream()
                .filter(state -> isHere(state.column().table()))
                .max(Comparator.comparingDouble(state -> state.score()
                        + (state.column().table() == root ? 0.2 : 0)
                        + (state.column().foreign() ? -0.1 : 0)));
    }

    /** Whether a table is what is asked about, or belongs to each of its rows. */
    boolean isHere(TableInfo table) {
        return table == root
                || table == binding.subject()
                || (columns.named().contains(table.name()) && !binding.isMany(root, table));
    }
}
