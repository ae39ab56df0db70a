package io.github.dbqueryagent.personal;

/** Numbers of payment cards: ISO/IEC 7812-1, in the ranges and lengths that the large networks publish. */
final class PaymentCards {
    private PaymentCards() {}

    /** Returns the index after the card number at the run's start, or -1. */
    static int end(NumberRun run) {
        for (int groups = run.size(); groups > 0; groups--) {
            String digits = run.digits(groups);
            boolean written = groups == 1
                    || (run.length(0) == 4 && (run.isSeparatedBy(" ", groups) || run.isSeparatedBy("-", groups)));
            if (digits.length() < 13) {
                return -1;
            }
            if (written && run.end(groups) >= 0 && isIssued(digits) && CheckDigits.luhn(digits)) {
                return run.end(groups);
            }
        }
        return -1;
    }

    private static boolean isIssued(String digits) {
        int length = digits.length();
        int two = CheckDigits.number(digits, 0, 2);
        int three = CheckDigits.number(digits, 0, 3);
        int four = CheckDigits.number(digits, 0, 4);
        boolean sixteen = length == 16;
        boolean upToNineteen = length >= 16 && length <= 19;
        return (digits.charAt(0) == '4' && (sixteen || length == 19))
                || (sixteen && ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)))
                || (length == 15 && (two == 34 || two == 37))
                || (upToNineteen && (four == 6011 || (three >= 644 && three <= 649) || two == 65 || two == 62))
                || (upToNineteen && ((four >= 3528 && four <= 3589) || (four >= 2200 && four <= 2204)))
                || (length == 14 && ((three >= 300 && three <= 305) || two == 36 || two == 38 || two == 39))
                || (sixteen && (two == 81 || two == 82 || three == 508))
                || (upToNineteen && isMaestro(four));
    }

    private static boolean isMaestro(int four) {
        return four == 5018
                || four == 5020
                || four == 5038
                || four == 5893
                || four == 6304
                || four == 6759
                || (four >= 6761 && four <= 6763);
    }
}
