package io.github.dbqueryagent.personal;

/**
 * Numbers that states give to persons and that hold letters, each by the rule that its office publishes.
 *
 * <ul>
 *   <li>ES: DNI and NIE, the letter by the remainder of 23; Ministerio del Interior
 *   <li>FI: personal identity code (HETU), the character by the remainder of 31; Digi- ja väestötietovirasto
 *   <li>FR: number of the national register (NIR) of persons born in Corsica, with 2A and 2B; INSEE
 *   <li>GB: national insurance number, by its shape and the prefixes that are not given; HMRC, NIM39110
 *   <li>IT: codice fiscale; Decreto Ministeriale of 23 December 1976
 *   <li>SE: personnummer of those over a hundred, with a plus; Skatteverket, SKV 704
 * </ul>
 */
final class LetteredNumbers {
    private static final String SPANISH = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String FINNISH = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final String FINNISH_CENTURIES = "+-ABCDEFYXWVU";
    private static final String ITALIAN_FORM = "AAAAAA**A**A***A";

    /** What a digit or letter at an odd place counts, from 0 and from A on. */
    private static final int[] ITALIAN_ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    private LetteredNumbers() {}

    /** Returns the index after the number that starts here, or -1. */
    static int end(String text, int start) {
        return Texts.isDigit(text.charAt(start)) ? ofDigit(text, start) : ofLetter(text, start);
    }

    private static int ofDigit(String text, int start) {
        Texts.Compact nine = Texts.compact(text, start, 9, "-");
        if (nine != null && nine.isOf("99999999A") && isSpanish(nine.text())) {
            return nine.end();
        }
        int dated = endOfDated(text, start);
        return dated >= 0 ? dated : endOfCorsican(text, start);
    }

    private static int ofLetter(String text, int start) {
        if (!hasDigitSoon(text, start)) {
            return -1;
        }
        Texts.Compact nine = Texts.compact(text, start, 9, " -");
        if (nine != null) {
            String number = nine.text();
            boolean british = nine.isOf("AA999999A") && isBritish(number);
            // Without its spaces it looks like many a product's code.
            if (british && (nine.spaced() || CueWords.NATIONAL_NUMBER.standBefore(text, start))) {
                return nine.end();
            }
            int foreigner = "XYZ".indexOf(number.charAt(0));
            if (foreigner >= 0 && nine.isOf("A9999999A") && isSpanish(foreigner + number.substring(1))) {
                return nine.end();
            }
        }
        Texts.Compact sixteen = Texts.compact(text, start, 16, " ");
        return sixteen != null && sixteen.isOf(ITALIAN_FORM) && isItalian(sixteen.text()) ? sixteen.end() : -1;
    }

    /** Most words hold none, and need no closer look. */
    private static boolean hasDigitSoon(String text, int start) {
        int end = Math.min(text.length(), start + 9);
        for (int i = start; i < end; i++) {
            if (Texts.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpanish(String number) {
        return SPANISH.charAt(CheckDigits.number(number, 0, 8) % 23) == number.charAt(8);
    }

    private static boolean isBritish(String number) {
        String prefix = number.substring(0, 2);
        return "DFIQUV".indexOf(prefix.charAt(0)) < 0
                && "DFIQUVO".indexOf(prefix.charAt(1)) < 0
                && !"BG GB NK KN TN NT ZZ".contains(prefix)
                && "ABCD".indexOf(number.charAt(8)) >= 0;
    }

    private static boolean isItalian(String code) {
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            int value = Character.digit(code.charAt(i), 36);
            int place = value > 9 ? value - 10 : value;
            sum += i % 2 == 0 ? ITALIAN_ODD[place] : place;
        }
        return sum % 26 == code.charAt(15) - 'A' && "ABCDEHLMPRST".indexOf(code.charAt(8)) >= 0;
    }

    /** A day, a sign for the century, and what follows. */
    private static int endOfDated(String text, int start) {
        int end = start + 11;
        if (end > text.length() || !isDigits(text, start, start + 6) || !isDigits(text, start + 7, start + 10)) {
            return -1;
        }
        String day = text.substring(start, start + 6);
        char sign = Character.toUpperCase(text.charAt(start + 6));
        String serial = text.substring(start + 7, start + 10);
        char last = Character.toUpperCase(text.charAt(start + 10));
        if (!Texts.canEnd(text, end)) {
            return -1;
        }
        boolean finnish = FINNISH_CENTURIES.indexOf(sign) >= 0
                && NationalNumbers.isDay(2000 + CheckDigits.number(day, 4, 6), month(day), day.substring(0, 2))
                && FINNISH.charAt(Integer.parseInt(day + serial) % 31) == last;
        boolean swedish = sign == '+' && Texts.isDigit(last) && NationalNumbers.isSwedish(day + serial + last);
        return finnish || swedish ? end : -1;
    }

    private static int month(String day) {
        return CheckDigits.number(day, 2, 4);
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Texts.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int endOfCorsican(String text, int start) {
        Texts.Compact fifteen = Texts.compact(text, start, 15, " ");
        if (fifteen == null || !fifteen.isOf("999992A99999999")) {
            return -1;
        }
        String number = fifteen.text();
        char department = number.charAt(6);
        boolean sound = "1234".indexOf(number.charAt(0)) >= 0
                && NationalNumbers.isFrenchMonth(CheckDigits.number(number, 3, 5))
                && (department == 'A' || department == 'B');
        // The office counts 2A as 19 and 2B as 18.
        String counted = number.substring(0, 5) + (department == 'A' ? "19" : "18") + number.substring(7, 13);
        return sound && Long.parseLong(counted) % 97 == 97 - CheckDigits.number(number, 13, 15) ? fifteen.end() : -1;
    }
}
