package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.linking.ValueIndex;
import io.github.dbqueryagent.parser.join.JoinGraph;
import io.github.dbqueryagent.parser.language.PeriodReader;
import io.github.dbqueryagent.parser.language.Token;
import io.github.dbqueryagent.parser.language.Tokenizer;
import io.github.dbqueryagent.parser.lexicon.Lexicon;
import io.github.dbqueryagent.parser.query.Query;
import io.github.dbqueryagent.parser.sql.SqlText;
import io.github.dbqueryagent.parser.sql.SqlWriter;
import io.github.dbqueryagent.parser.sql.UnjoinableException;
import io.github.dbqueryagent.policy.VisibleSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Returns the ways in which the question can be read, likeliest first; empty if it is about nothing here. */
    public List<ReadQuestion> read(String question, ValueIndex values, LocalDate today) {
        List<Token> tokens = Tokenizer.tokenize(question);
        List<Segment> segments = new Segmenter(tokens, lexicon, values, new PeriodReader(today)).segments();
        Sketch sketch = SketchReader.read(segments);
        Set<String> stems =
                tokens.stream().filter(Token::isWord).map(Token::stem).collect(Collectors.toSet());
        var bySql = new LinkedHashMap<String, ReadQuestion>();
        for (SubjectFinder.Subject subject : new SubjectFinder(lexicon).find(sketch)) {
            var evidence = new Evidence();
            var chooser = new ColumnChooser(lexicon, graph, sketch, subject.table(), evidence);
            var binding = new Binding(sketch, lexicon, graph, chooser, evidence, stems);
            try {
                Query query = new QueryBinder(binding).bind();
                SqlText sql = SqlWriter.write(query, lexicon, graph, schema.dialect(), schema.defaultSchema());
                var reading = new ReadQuestion(
                        query,
                        sql,
                        Features.of(subject.score(), evidence, sql, sketch),
                        List.copyOf(evidence.assumptions),
                        List.copyOf(evidence.unknown));
                bySql.merge(sql.sql(), reading, (old, newer) -> newer.score() > old.score() ? newer : old);
            } catch (UnjoinableException e) {
                // The question joins what nothing connects when it is read so; another reading may do.
            }
        }
        var readings = new ArrayList<>(bySql.values());
        readings.sort(Comparator.comparingDouble((ReadQuestion reading) -> -reading.score()));
        return List.copyOf(readings);
    }

    /** Returns the words of the question that mean nothing here. */
    public List<String> unknownWords(String question, ValueIndex values, LocalDate today) {
        return new Segmenter(Tokenizer.tokenize(question), lexicon, values, new PeriodReader(today))
                .segments().stream()
                        .filter(segment -> segment.is(Segment.Kind.UNKNOWN))
                        .map(Segment::text)
                        .distinct()
                        .toList();
    }
}
