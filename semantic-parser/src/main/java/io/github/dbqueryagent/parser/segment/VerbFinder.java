package io.github.dbqueryagent.parser.segment;

import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Thesaurus;
import io.github.dbqueryagent.parser.language.Token;
import io.github.dbqueryagent.parser.lexicon.Lexicon;
import io.github.dbqueryagent.parser.lexicon.Match;
import java.util.List;

/** Tells a thing with its verb from a name of the same words. Immutable; one question each. */
final class VerbFinder {
    private static final double WELL_NAMED = 0.8;

    private final List<Token> tokens;
    private final Lexicon lexicon;

    VerbFinder(List<Token> tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    /** "Orders placed through a shop" are orders and what was done to them, even beside a column of placed orders. */
    boolean isDone(int at, int length, Match match) {
        int after = at + length;
        return match.column() != null
                && tokens.get(after - 1).lower().endsWith("ed")
                && after < tokens.size()
                && tokens.get(after).lower().matches("through|via|by|in|at|from|with|between|during|since|before|after")
                && lexicon.match(List.of(tokens.get(at).lower())).stream()
                        .anyMatch(thing -> thing.isTable() && thing.score() > WELL_NAMED);
    }

    /** "Adjusters specialize" is a thing and what it does, where "adjuster specialty" would be a name. */
    boolean isSaid(int at, int length, Match match) {
        Token first = tokens.get(at);
        boolean ofOne = isSaidOfOne(at + length - 1);
        return match.column() != null
                && (Stemmer.isPlural(first.lower()) || ofOne)
                && !first.possessive()
                && (!Stemmer.isPlural(tokens.get(at + length - 1).lower()) || ofOne)
                && match.table().stems().contains(first.stem())
                && !match.column().stems().contains(first.stem())
                && (!match.column().stems().contains(tokens.get(at + length - 1).stem())
                        || isVerbHere(at + length - 1)
                        || (isAsked(at)
                                && Thesaurus.isVerb(tokens.get(at + length - 1).lower())));
    }

    /** "Who of the staff makes more", "which employee earns more": the verb of one. */
    private boolean isSaidOfOne(int at) {
        String word = tokens.get(at).lower();
        return word.endsWith("s") && (Thesaurus.isOnlyVerb(word) || isVerbHere(at));
    }

    /** "What did services cost": a verb is still to come. */
    private boolean isAsked(int at) {
        int before = at - 1;
        while (before > 0 && tokens.get(before).lower().matches("the|our|all|these|those|your|their")) {
            before--;
        }
        return before >= 0 && tokens.get(before).lower().matches("do|does|did");
    }

    /** Whether the token can be a verb and a comparison follows it. */
    private boolean isVerbHere(int at) {
        return Thesaurus.isVerb(tokens.get(at).lower())
                && at + 1 < tokens.size()
                && tokens.get(at + 1)
                        .lower()
                        .matches("at|more|less|over|under|between|exactly|fewer|up|below|above|no");
    }
}
