package io.github.dbqueryagent.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that the check of sentences knows: those that claim an order, and those that claim what rows cannot. */
final class Vocabulary {
    static final Pattern HIGHEST = Pattern.compile("\\b(?:highest|largest|biggest|greatest|most(?! of| recent)|top|best"
            + "|maximum|peak(?:s|ed)?|leads|led|leader|leading|longest|tallest|strongest|topped)\\b");
    static final Pattern LOWEST = Pattern.compile(
            "\\b(?:lowest|smallest|least|fewest|minimum|bottom|worst|cheapest|shortest|weakest)\\b|\\b(?:comes?|came|is) last\\b");
    static final Pattern LATEST = Pattern.compile("\\b(?:latest|newest|most recent|youngest)\\b");
    static final Pattern EARLIEST = Pattern.compile("\\b(?:earliest|oldest)\\b");
    static final Pattern MORE_THAN =
            Pattern.compile("\\b(?:more|higher|greater|larger|bigger|longer|better|ahead(?: of)?|above"
                    + "|exceed(?:s|ed)?|surpass(?:es|ed)?|outsold|outperform(?:s|ed)?)\\b");
    static final Pattern LESS_THAN =
            Pattern.compile("\\b(?:less|lower|smaller|fewer|cheaper|shorter|worse|behind|below|trails|trailed)\\b");
    static final Pattern UP = Pattern.compile("\\b(?:r[oi]se[sn]?|rising|gr[eo]ws?|growing|growth|increas\\w+|climb\\w*"
            + "|gain(?:s|ed)?|jump\\w*|surg\\w+|upward|doubled|tripled|quadrupled|trebled)\\b");
    static final Pattern DOWN = Pattern.compile(
            "\\b(?:f[ae]ll(?:s|en|ing)?|drop\\w*|declin\\w+|decreas\\w+|shr[ai]nk\\w*|slump\\w*|downward|halved)\\b");
    /** Causes, forecasts, vague amounts, negations and opinions: nothing of this stands in rows. */
    static final Pattern BEYOND_ROWS = Pattern.compile(
            "\\b(?:because|due to|thanks to|caus\\w+|driven|owing|why|therefore"
                    + "|will|would|expect\\w*|likely|probabl\\w+|forecast\\w*|predict\\w*|should|might|could|perhaps|maybe|typical\\w*"
                    + "|usual\\w*|normal\\w*|industry|historical\\w*|yesterday|today|tomorrow|recently|currently|majority|minority"
                    + "|most of|(?<!as )many|few|several|various|vast|often|rarely|always|never|significant\\w*|substantial\\w*|stable|steady"
                    + "|steadily|constant|consistent\\w*|evenly|nobody|nothing|none|only|no|not|without|except|neither|nor|if|unless"
                    + "|hundreds|thousands|millions|billions|dozens|trillions|tens|dramatic\\w*|sharp\\w*|strong\\w*|impressive\\w*"
                    + "|good|bad|poor\\w*|great|amazing|healthy|per day|per month|per year|percentage points?)\\b|n['’]t\\b");

    static final Pattern RELATIVE_TIME = Pattern.compile(
            "\\b(?:last|next|previous|this|past|current|prior) (?:day|week|month|quarter|year|decade|\u0001+)s?(?!\\p{L})");
    static final Pattern ALL = Pattern.compile("\\b(?:(?<!of )all|every|each|entire|whole)\\b");
    static final Pattern FOREIGN = Pattern.compile(
            "\\b(?:der|das|und|ist|sind|hat|mit|les|des|est|sont|avec|los|las|el|es|son|con|il|gli|sono|het|een|zijn|och|og)\\b");
    static final Pattern UNSAFE = Pattern.compile("://|]\\(|[<>`|\\\\{}]|www\\.|\\bhttps?\\b");
    static final Pattern CURRENCY =
            Pattern.compile("[\\p{Sc}]|\\b(?:dollars?|euros?|pounds?|usd|eur|gbp|chf|yen|rupees?)\\b");

    private static final Set<String> OPENERS =
            Set.copyOf(List.of(("a an the this that these those there here it its they their he she"
                            + " we our you your i in on at of for from to with by between among amongst across within over under during and"
                            + " but or as so also then next finally first second third overall together combined altogether one two three four"
                            + " five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred half"
                            + " all each every both no yes while whereas followed after before since until about around roughly approximately"
                            + " nearly almost exactly just more less fewer than highest lowest largest smallest total average median mean sum"
                            + " maximum minimum top bottom most least only out at compared ranked sorted listed shown rows row results result"
                            + " records record sql id is are was were has have had which who whose what where when how following")
                    .split(" ")));
    private static final Set<String> PLAIN =
            Set.copyOf(List.of(("is are was were has have the a an of in on at to for from by with and"
                            + " or it its as there than no not yes true false row rows total average count sum one first last")
                    .split(" ")));

    private static final Set<String> NEUTRAL = read();

    private Vocabulary() {}

    /** Returns whether a word, in lower case, claims nothing by itself, or claims what is checked. */
    static boolean isNeutral(String word) {
        return NEUTRAL.contains(word) || OPENERS.contains(word) || PLAIN.contains(word) || claims(word);
    }

    private static Set<String> read() {
        try (var in = Vocabulary.class.getResourceAsStream("neutral-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("resource <neutral-words.txt> is missing from the library's jar");
            }
            return Set.copyOf(List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\s+")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether a cell's text is a word that sentences are made of, so that finding it proves nothing. */
    static boolean isReserved(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return PLAIN.contains(word)
                || OPENERS.contains(word)
                || (word.length() < 2 && !Character.isUpperCase(text.codePointAt(0)))
                || (claims(word) && !(text.contains(" ") && Character.isUpperCase(text.codePointAt(0))));
    }

    static boolean isOpener(String word) {
        return OPENERS.contains(word);
    }

    private static boolean claims(String word) {
        return HIGHEST.matcher(word).find()
                || LOWEST.matcher(word).find()
                || LATEST.matcher(word).find()
                || EARLIEST.matcher(word).find()
                || MORE_THAN.matcher(word).find()
                || LESS_THAN.matcher(word).find()
                || UP.matcher(word).find()
                || DOWN.matcher(word).find()
                || BEYOND_ROWS.matcher(word).find()
                || word.matches(
                        "(?:" + NumberWords.anyWord() + "|" + NumberWords.anyOrdinal() + "|half|twice|double|triple)");
    }
}
