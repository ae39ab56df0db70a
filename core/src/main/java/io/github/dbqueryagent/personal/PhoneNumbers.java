package io.github.dbqueryagent.personal;

import java.util.Set;

/**
 * Numbers of telephones: ITU-T E.164 with a plus or a double zero; national ones with a leading zero or as in North
 * America, where their groups tell them from other numbers; any other only after a word that says so.
 */
final class PhoneNumbers {
    /** Country codes of two digits, and the first two of those of three (ITU-T, list of assigned codes). */
    private static final Set<String> COUNTRIES = Set.of("""
            20 21 22 23 24 25 26 27 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55
            56 57 58 59 60 61 62 63 64 65 66 67 68 69 80 81 82 84 85 86 87 88 90 91 92 93 94 95 96 97 98 99
            """.strip().split("\\s+"));

    private static final Set<String> NORTH_AMERICAN =
            Set.of("3-3-4", "3.3.4", "(3)3-4", "(3) 3-4", "(3) 3 4", "(3)-3-4", "1-3-3-4", "1 (3) 3-4", "1.3.3.4");

    private PhoneNumbers() {}

    /** Returns the index after the telephone number at the run's start, or -1. */
    static int end(NumberRun run) {
        for (int groups = run.size(); groups > 0; groups--) {
            if (run.end(groups) >= 0 && isPhone(run, groups)) {
                return run.end(groups);
            }
        }
        return -1;
    }

    private static boolean isPhone(NumberRun run, int groups) {
        String digits = run.digits(groups);
        if (run.hasPlus()) {
            return isInternational(digits);
        }
        if (groups > 1 && digits.startsWith("00")) {
            return isInternational(digits.substring(2));
        }
        return isNorthAmerican(run, groups)
                || isNational(run, groups)
                || (isAny(run, groups) && run.follows(CueWords.PHONE));
    }

    private static boolean isInternational(String digits) {
        int length = digits.length();
        if (length < 8 || length > 16 || digits.charAt(0) == '0') {
            return false;
        }
        return switch (digits.charAt(0)) {
            case '1' -> length == 11 && digits.charAt(1) >= '2';
            case '7' -> length == 11;
            default -> COUNTRIES.contains(digits.substring(0, 2));
        };
    }

    private static boolean isNorthAmerican(NumberRun run, int groups) {
        if (groups < 3 || groups > 4 || !NORTH_AMERICAN.contains(run.shape(groups))) {
            return false;
        }
        boolean long1 = groups == 3 || run.group(0).equals("1");
        return long1
                && run.group(groups - 3).charAt(0) >= '2'
                && run.group(groups - 2).charAt(0) >= '2';
    }

    /** The trunk's zero and an area code, apart from the rest; no day, and no month of a year. */
    private static boolean isNational(NumberRun run, int groups) {
        String digits = run.digits(groups);
        boolean zero = digits.charAt(0) == '0' && digits.length() > 1 && digits.charAt(1) != '0';
        if (!zero || groups < 2 || digits.length() < 9 || digits.length() > 12 || run.length(0) < 2) {
            return false;
        }
        boolean dotted = run.shape(groups).indexOf('.') >= 0;
        boolean pairs = run.shape(groups).equals("2.2.2.2.2");
        return (!dotted || pairs) && !isDate(run, groups);
    }

    private static boolean isDate(NumberRun run, int groups) {
        boolean month = run.length(0) <= 2 && run.length(1) == 4 && isYear(run.group(1));
        return month || (groups > 2 && run.length(1) <= 2 && run.length(2) == 4 && isYear(run.group(2)));
    }

    private static boolean isAny(NumberRun run, int groups) {
        int length = run.digits(groups).length();
        boolean day = groups == 1 && length == 8 && isYear(run.group(0).substring(0, 4));
        boolean dated = groups == 3 && run.length(0) == 4 && isYear(run.group(0)) && run.length(1) == 2;
        return length >= 7 && length <= 15 && !day && !dated && !(groups > 1 && isDate(run, groups));
    }

    private static boolean isYear(String digits) {
        return digits.startsWith("19") || digits.startsWith("20");
    }
}
