package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.linking.ValueIndex;
import io.github.dbqueryagent.parser.join.JoinGraph;
import io.github.dbqueryagent.parser.language.PeriodReader;
import io.github.dbqueryagent.parser.language.Token;
import io.github.dbqueryagent.parser.language.Tokenizer;
import io.github.dbqueryagent.parser.lexicon.Lexicon;
import io.github.dbqueryagent.parser.lexicon.TableInfo;
import io.github.dbqueryagent.parser.query.Places;
import io.github.dbqueryagent.parser.query.Query;
import io.github.dbqueryagent.parser.segment.Segment;
import io.github.dbqueryagent.parser.segment.Segmenter;
import io.github.dbqueryagent.parser.sketch.Sketch;
import io.github.dbqueryagent.parser.sketch.SketchReader;
import io.github.dbqueryagent.parser.sql.SqlText;
import io.github.dbqueryagent.parser.sql.SqlWriter;
import io.github.dbqueryagent.parser.sql.UnjoinableException;
import io.github.dbqueryagent.policy.VisibleSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads questions about one schema. Immutable. */
public final class Reader {
    private final VisibleSchema schema;
    private final Lexicon lexicon;
    private final JoinGraph graph;

    private Reader(VisibleSchema schema, Lexicon lexicon, JoinGraph graph) {
        this.schema = schema;
        this.lexicon = lexicon;
        this.graph = graph;
    }

    /** Returns a reader for what is visible; costs time in proportion to the schema. */
    public static Reader of(VisibleSchema schema) {
        Lexicon lexicon = Lexicon.of(schema);
        return new Reader(schema, lexicon, JoinGraph.of(lexicon));
    }

    /**
     * Reads a question.
     *
     * @param question the text, with placeholders for personal values
     * @param values values of visible columns
     * @param today the day that relative dates are read from
     * @param before the query of the turn before, or null
     */
    public Readings read(String question, ValueIndex values, LocalDate today, @Nullable Query before) {
        List<Token> tokens = Tokenizer.tokenize(question);
        List<Segment> segments = new Segmenter(tokens, lexicon, values, new PeriodReader(today)).segments();
        Query known = before != null && FollowUp.isKnown(before, lexicon) ? before : null;
        boolean figures = known != null && known.outputs().stream().anyMatch(Places::isAggregate);
        Segment earlier = known == null
                ? null
                : FollowUp.subjectOf(known, lexicon).map(FollowUp::subject).orElse(null);
        Sketch sketch = SketchReader.read(segments, figures, earlier);
        Set<String> stems =
                tokens.stream().filter(Token::isWord).map(Token::stem).collect(Collectors.toSet());
        var asked = new Asked(stems, today);
        var bySql = new LinkedHashMap<String, Readings.Candidate>();
        if (known != null && FollowUp.leans(segments, sketch)) {
            FollowUp.subjectOf(known, lexicon).ifPresent(subject -> {
                sketch.addOwner(FollowUp.subject(subject));
                add(new SubjectFinder.Subject(subject, 1), sketch, asked, known, bySql);
            });
        } else {
            for (SubjectFinder.Subject subject : new SubjectFinder(lexicon).find(sketch)) {
                add(subject, sketch, asked, null, bySql);
            }
        }
        var readings = new ArrayList<>(bySql.values());
        readings.sort(Comparator.comparingDouble((Readings.Candidate reading) -> -reading.score()));
        return Readings.of(readings, segments);
    }

    private void add(
            SubjectFinder.Subject subject,
            Sketch sketch,
            Asked asked,
            @Nullable Query before,
            Map<String, Readings.Candidate> bySql) {
        readAbout(subject, sketch, asked, before)
                .ifPresent(reading -> bySql.merge(
                        reading.sql().sql(), reading, (old, newer) -> newer.score() > old.score() ? newer : old));
    }

    private Optional<Readings.Candidate> readAbout(
            SubjectFinder.Subject subject, Sketch sketch, Asked asked, @Nullable Query before) {
        TableInfo table = subject.table();
        Set<String> stems = asked.stems();
        var evidence = new Evidence();
        var chooser = new ColumnChooser(lexicon, graph, sketch, table, evidence);
        var binding = new Binding(sketch, lexicon, graph, chooser, evidence, stems, asked.today());
        try {
            Query own = new QueryBinder(binding).bind();
            Query query = before == null ? own : FollowUp.merge(before, own, sketch);
            SqlText sql = SqlWriter.write(query, lexicon, graph, schema.dialect(), schema.defaultSchema());
            Features features = Features.of(subject.score(), evidence, sql, sketch, query, stems.size());
            return Optional.of(new Readings.Candidate(
                    query, sql, features, List.copyOf(evidence.assumptions), List.copyOf(evidence.unknown)));
        } catch (UnjoinableException e) {
            // Read so, the question joins what nothing connects; it may be about another table.
            return Optional.empty();
        }
    }

    /** The words of a question and its day. */
    private record Asked(Set<String> stems, LocalDate today) {}
}
