package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.writing.Sentences;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a question for a count into the sentence that answers it, where that is sure to be good English. */
final class CountPhrase {
    private static final int LONGEST = 120;
    private static final String WORDS = "[\\p{L}\\d' ,-]+";
    private static final List<Pattern> THINGS = List.of(
            Pattern.compile("(?i)how many (" + WORDS + "?) (?:are|were) there((?: " + WORDS + ")?)"),
            Pattern.compile("(?i)how many (" + WORDS + "?) do (?:we|you) have((?: " + WORDS + ")?)"),
            Pattern.compile("(?i)(?:what is |what's |show |give me )?(?:the )?(?:total )?number of (" + WORDS + ")()"),
            Pattern.compile("(?i)count (?:the |all |all the )?(" + WORDS + ")()"));
    /** Only a subject that is followed by its passive verb stands where the number can go before it. */
    private static final Pattern DONE = Pattern.compile("(?i)how many ([\\p{L}' -]+?s (?:are|were|have been) "
            + "\\p{L}+(?:ed|en|old|aid|ent|ade)(?: " + WORDS + ")?)");
    /** One figure cannot answer for several things, nor for each of many. */
    private static final Pattern SEVERAL = Pattern.compile("(?i).*\\b(and|or|each|every|per|by|how)\\b.*");

    private CountPhrase() {}

    /** Says the count in the question's own words, or nothing where the question is of another form. */
    static Optional<String> say(String question, long count, String figure) {
        String text = question.strip().replaceAll("[\\s?.!]+$", "");
        String rest = text.replaceFirst("(?i)^how many ", "");
        if (text.length() > LONGEST || SEVERAL.matcher(rest).matches()) {
            return Optional.empty();
        }
        for (Pattern pattern : THINGS) {
            Matcher match = pattern.matcher(text);
            if (match.matches()) {
                return Optional.of(there(match.group(1).strip() + match.group(2), count, figure));
            }
        }
        Matcher done = DONE.matcher(text);
        return done.matches() && count != 1
                ? Optional.of(Sentences.english().say("figure.done", count == 0 ? "No" : figure, done.group(1)))
                : Optional.empty();
    }

    private static String there(String things, long count, String figure) {
        Sentences sentences = Sentences.english();
        return count == 1
                ? sentences.say("figure.one", things, figure)
                : sentences.say("figure.there", count == 0 ? "no" : figure, things);
    }
}
