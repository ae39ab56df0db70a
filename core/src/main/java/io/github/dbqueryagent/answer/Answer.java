package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.generation.Reading;
import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.RejectedDraft;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What came of a question. Immutable; use {@link #fold} to handle every kind. */
public sealed interface Answer {
    /** Returns the name of this answer. */
    AnswerId id();

    /** Returns a sentence or more that a person can read. */
    String text();

    /**
     * Returns this answer with each placeholder in its words replaced by the value that it stands for: for the asker's own
     * eyes alone. SQL keeps its placeholders.
     */
    default Answer revealing(PersonalValues values) {
        return values.isEmpty()
                ? this
                : fold(
                        found -> found.reveal(values),
                        unclear -> unclear.reveal(values),
                        refused -> refused,
                        none -> none.reveal(values));
    }

    /** Returns what the function for this kind gives. */
    default <T> T fold(
            Function<Found, T> found,
            Function<NeedsClarification, T> clarify,
            Function<Refused, T> refused,
            Function<Unanswerable, T> unanswerable) {
        if (this instanceof Found rows) {
            return found.apply(rows);
        }
        if (this instanceof NeedsClarification unclear) {
            return clarify.apply(unclear);
        }
        return this instanceof Refused no ? refused.apply(no) : unanswerable.apply((Unanswerable) this);
    }

    /**
     * Rows were found, maybe none.
     *
     * @param id the name of this answer
     * @param executed the SQL that ran
     * @param table the rows as they may be shown
     * @param narration what they say, in words
     * @param draft the draft behind it, with its confidence and assumptions
     * @param warnings what a careful reader should know, a sentence each
     * @param provenance where it came from and what it took
     */
    record Found(
            AnswerId id,
            ExecutedSql executed,
            ResultTable table,
            Narration narration,
            Draft draft,
            List<String> warnings,
            Provenance provenance)
            implements Answer {
        /** Creates it; the list is copied. */
        public Found {
            warnings = List.copyOf(warnings);
        }

        @Override
        public String text() {
            return narration.text();
        }

        private Answer reveal(PersonalValues values) {
            List<String> sentences =
                    narration.sentences().stream().map(values::reveal).toList();
            var words = new Narration(sentences, narration.narrator());
            return new Found(id, executed, table, words, draft.revealing(values), warnings, provenance);
        }

        /** Returns the SQL that ran, with {@code ?} for bound values. */
        public String sql() {
            return executed.sql();
        }

        /** Returns what the SQL computes, in words; empty if its author said nothing. */
        public String explanation() {
            return draft.explanation();
        }

        /** Returns the probability that the rows are right, 0 to 1. */
        public double confidence() {
            return draft.confidence();
        }

        /** Returns what was taken for granted, a sentence each. */
        public List<String> assumptions() {
            return draft.assumptions();
        }

        /** Returns a chart that would show the rows well. */
        public Optional<ChartSuggestion> chart() {
            return ChartAdvice.forTable(table);
        }
    }

    /**
     * The question can be understood in more than one way.
     *
     * @param id the name of this answer, to be given to {@code choose}
     * @param question what is asked back
     * @param readings the ways to choose from; empty if the question must be asked anew
     */
    record NeedsClarification(AnswerId id, String question, List<Reading> readings) implements Answer {
        /** Creates it; the list is copied. */
        public NeedsClarification {
            readings = List.copyOf(readings);
        }

        private Answer reveal(PersonalValues values) {
            List<Reading> revealed =
                    readings.stream().map(reading -> reading.revealing(values)).toList();
            return new NeedsClarification(id, values.reveal(question), revealed);
        }

        @Override
        public String text() {
            var text = new StringBuilder(question);
            for (int i = 0; i < readings.size(); i++) {
                text.append("\n  ")
                        .append(i + 1)
                        .append(". ")
                        .append(readings.get(i).meaning());
            }
            return text.toString();
        }
    }

    /**
     * The question may not be asked, or its answer may not be given.
     *
     * @param id the name of this answer
     * @param rule the rule, in kebab case
     * @param why what was seen, in a sentence
     * @param allowed what would be allowed, in a sentence
     */
    record Refused(AnswerId id, String rule, String why, String allowed) implements Answer {
        @Override
        public String text() {
            return why + " " + allowed;
        }
    }

    /**
     * There is no answer in this database, or no valid draft was found for it.
     *
     * @param id the name of this answer
     * @param why what is missing, in a sentence or two
     * @param words the words that were not understood
     * @param rejected the drafts that were tried, with their violations
     */
    record Unanswerable(AnswerId id, String why, List<String> words, List<RejectedDraft> rejected) implements Answer {
        /** Creates it; the lists are copied. */
        public Unanswerable {
            words = List.copyOf(words);
            rejected = List.copyOf(rejected);
        }

        private Answer reveal(PersonalValues values) {
            List<String> revealed = words.stream().map(values::reveal).toList();
            return new Unanswerable(id, values.reveal(why), revealed, rejected);
        }

        @Override
        public String text() {
            return why;
        }
    }
}
