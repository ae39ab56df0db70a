package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.linking.ValueMatch;
import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Thesaurus;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.lexicon.ColumnInfo;
import io.github.dbqueryagent.parser.lexicon.Lexicon;
import io.github.dbqueryagent.parser.lexicon.Match;
import io.github.dbqueryagent.parser.lexicon.TableInfo;
import io.github.dbqueryagent.parser.query.Expression.Function;
import io.github.dbqueryagent.parser.segment.Segment;
import io.github.dbqueryagent.parser.sketch.Clause;
import io.github.dbqueryagent.parser.sketch.Sketch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the tables that a question may be about, likeliest first. Immutable. */
// The same word at two places is two segments.
@SuppressWarnings("ReferenceEquality")
final class SubjectFinder {
    private static final int MOST = 4;
    private static final double OWN_NAME = 0.95;
    private static final Set<String> PERSONS = Stemmer.stems("customer employee person user client staff"
            + " student member patient teacher instructor doctor author driver agent guest player physician");

    private final Lexicon lexicon;

    SubjectFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A table and how well it fits as the subject. */
    record Subject(TableInfo table, double score) {}

    List<Subject> find(Sketch sketch) {
        var scores = new LinkedHashMap<TableInfo, Double>();
        Segment thing = thing(sketch);
        if (thing != null) {
            thing.matches().stream()
                    .filter(Match::isTable)
                    .forEach(match -> scores.merge(match.table(), match.score(), Math::max));
        } else if (sketch.noun() != null && sketch.wants().stream().allMatch(want -> want.what() == null)) {
            sketch.noun()
                    .values()
                    .forEach(value ->
                            lexicon.find(value.column().table()).ifPresent(table -> addHolders(table, scores)));
        } else {
            fromColumns(sketch, scores);
        }
        if (sketch.who() && thing == null) {
            fromPersons(sketch, scores);
        }
        if (scores.isEmpty()) {
            fromRest(sketch, scores);
        }
        if (scores.isEmpty()) {
            fromHints(sketch, scores);
        }
        Map<TableInfo, Double> mentioned = mentioned(sketch, thing);
        mentioned.forEach((table, bonus) -> scores.computeIfPresent(table, (any, score) -> score + bonus));
        return scores.entrySet().stream()
                .map(entry -> new Subject(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble((Subject subject) -> -subject.score()))
                .limit(MOST)
                .toList();
    }

    /** "Actors" are a role that a table without names of its own tells; the persons stand in one that it points to. */
    private void addHolders(TableInfo table, Map<TableInfo, Double> scores) {
        scores.merge(table, 0.9, Math::max);
        if (!table.isNamed()) {
            table.table().foreignKeys().stream()
                    .map(key -> lexicon.find(key.target()))
                    .flatMap(Optional::stream)
                    .filter(TableInfo::isOfPersons)
                    .forEach(persons -> scores.merge(persons, 1.15, Math::max));
        }
    }

    /** The thing that is wanted, or that owns what is wanted; null if only properties are named. */
    private static @Nullable Segment thing(Sketch sketch) {
        for (Segment owner : sketch.owners()) {
            if (owner.isTableLike()) {
                return owner;
            }
        }
        for (Sketch.Want want : sketch.wants()) {
            boolean summed = want.what() != null
                    && want.what().tableScore() >= want.what().columnScore()
                    && Stemmer.isPlural(Words.lower(want.what().text()));
            boolean counted = want.function() == null || want.function() == Function.COUNT || summed;
            if (want.what() != null && want.what().isTableLike() && counted) {
                return want.what();
            }
        }
        return null;
    }

    private void fromColumns(Sketch sketch, Map<TableInfo, Double> scores) {
        var columns = new ArrayList<Segment>();
        sketch.wants().stream()
                .map(Sketch.Want::what)
                .filter(what -> what != null)
                .forEach(columns::add);
        columns.addAll(sketch.owners());
        boolean wanted = !columns.isEmpty();
        if (!wanted) {
            sketch.groups().forEach(columns::add);
            sketch.sorts().stream()
                    .map(Sketch.Sort::by)
                    .filter(by -> by != null)
                    .forEach(columns::add);
        }
        for (Segment column : columns) {
            var best = new LinkedHashMap<TableInfo, Double>();
            for (Match match : column.matches()) {
                double score = match.score()
                        - (match.column() != null && match.column().foreign() ? 0.15 : 0);
                best.merge(match.table(), score, Math::max);
            }
            best.forEach((table, score) -> scores.merge(table, score / columns.size(), Double::sum));
        }
    }

    /** "Who opened the most tickets" asks for persons that tickets point to, those first that every ticket has. */
    private void fromPersons(Sketch sketch, Map<TableInfo, Double> scores) {
        for (Segment literal : literals(sketch.clauses())) {
            for (ValueMatch value : literal.values()) {
                lexicon.tables().stream()
                        .filter(table -> table.isOfPersons()
                                && table.table().foreignKeys().stream()
                                        .anyMatch(key -> key.target()
                                                .equals(value.column().table())))
                        .forEach(persons -> scores.merge(persons, 0.75, Math::max));
            }
        }
        for (Segment name : sketch.names()) {
            for (Match match : name.matches()) {
                if (match.table().isOfPersons() && !match.isTable()) {
                    scores.merge(match.table(), 0.5 + 0.5 * match.score(), Math::max);
                }
            }
            Match best = name.matches().get(0);
            addAgents(name, scores);
            if (best.table().isOfPersons()) {
                scores.merge(best.table(), 0.85, Math::max);
            } else if (name.isTableLike()) {
                double score = 0.8;
                for (ColumnInfo column : best.table().columns()) {
                    Optional<TableInfo> target = best.table().table().foreignKeys().stream()
                            .filter(key -> key.columns().equals(List.of(column.name())))
                            .findFirst()
                            .flatMap(key -> lexicon.find(key.target()));
                    if (target.isPresent() && target.get().isOfPersons()) {
                        scores.merge(
                                target.get(), 0.5 + score + (column.column().nullable() ? 0 : 0.1), Math::max);
                        score -= 0.02;
                    }
                }
            }
        }
    }

    /** "Who supplies bread" asks for suppliers, "who works in the stores" for the persons that stores have. */
    private void addAgents(Segment name, Map<TableInfo, Double> scores) {
        boolean verb = Thesaurus.isVerb(Words.lower(name.text()));
        for (Match match : name.matches()) {
            boolean agent = verb
                    && match.isTable()
                    && match.table().stems().size() == 1
                    && Words.lower(match.table().name().name()).matches(".{3,}(er|or)s?");
            if (agent) {
                scores.merge(match.table(), match.score(), Math::max);
            }
            if (!verb && match.isTable() && match.score() > OWN_NAME) {
                lexicon.tables().stream()
                        .filter(table -> table.isOfPersons()
                                && table.table().foreignKeys().stream()
                                        .anyMatch(key -> key.target()
                                                .equals(match.table().name())))
                        .forEach(persons -> scores.merge(persons, 0.8, Math::max));
            }
        }
    }

    /** "Which objects are taller than 2 m" are about what has a height. */
    private void fromHints(Sketch sketch, Map<TableInfo, Double> scores) {
        var hints = new ArrayList<String>();
        sketch.sorts().forEach(sort -> hints.addAll(sort.hints()));
        sketch.clauses().forEach(clause -> {
            if (clause instanceof Clause.Hinted hinted) {
                hints.addAll(hinted.hints());
            }
        });
        double score = 0.5;
        for (String hint : hints) {
            for (TableInfo table : lexicon.tables()) {
                if (ColumnChooser.hinted(table, List.of(hint), ColumnInfo::isMeasure)
                        .isPresent()) {
                    scores.putIfAbsent(table, score);
                }
            }
            score -= 0.05;
        }
    }

    private void fromRest(Sketch sketch, Map<TableInfo, Double> scores) {
        mentioned(sketch, null).forEach((table, bonus) -> scores.merge(table, bonus, Double::sum));
        if (sketch.who() && scores.isEmpty()) {
            for (TableInfo table : lexicon.tables()) {
                if (table.stems().stream().anyMatch(PERSONS::contains)) {
                    scores.put(table, 0.5);
                }
            }
        }
    }

    /** Tables that the question speaks of beside the thing, with a small bonus each. */
    private Map<TableInfo, Double> mentioned(Sketch sketch, @Nullable Segment thing) {
        var bonus = new LinkedHashMap<TableInfo, Double>();
        for (Segment name : sketch.names()) {
            boolean tableLike = name.isTableLike();
            if (name == thing) {
                continue;
            }
            for (Match match : name.matches()) {
                double weight = match.isTable() ? (tableLike ? 0.25 : 0.1) : match.score() > OWN_NAME ? 0.2 : 0.12;
                bonus.merge(match.table(), weight * match.score(), Math::max);
            }
        }
        literals(sketch.clauses())
                .forEach(literal -> literal.values()
                        .forEach(value -> lexicon.find(value.column().table())
                                .ifPresent(table -> bonus.merge(table, 0.15, Math::max))));
        for (Sketch.Sort sort : sketch.sorts()) {
            lexicon.tables().stream()
                    .filter(table -> table.isOfPersons()
                            && ColumnChooser.hinted(table, sort.hints(), ColumnInfo::isMeasure)
                                    .isPresent())
                    .forEach(table -> bonus.merge(table, 0.15, Math::max));
        }
        return bonus;
    }

    private static List<Segment> literals(List<Clause> clauses) {
        var literals = new ArrayList<Segment>();
        for (Clause clause : clauses) {
            if (clause instanceof Clause.Is is) {
                literals.addAll(is.operands());
            } else if (clause instanceof Clause.Has has) {
                literals.addAll(literals(has.inner()));
            } else if (clause instanceof Clause.Either either) {
                literals.addAll(literals(either.clauses()));
            }
        }
        return literals;
    }
}
