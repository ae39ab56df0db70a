package io.github.dbqueryagent.personal;

/** Sums over digits by which a mistyped number is told from a right one. */
final class CheckDigits {
    private CheckDigits() {}

    /** Returns whether the last digit fits the others as ISO/IEC 7812-1, annex B (Luhn) wants it. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = at(digits, digits.length() - 1 - i);
            int doubled = digit > 4 ? 2 * digit - 9 : 2 * digit;
            sum += i % 2 == 0 ? digit : doubled;
        }
        return sum % 10 == 0;
    }

    /** Returns the remainder by 97 of a number in which letters count from 10 for A, as in ISO/IEC 7064. */
    static int mod97(String lettersAndDigits) {
        int rest = 0;
        for (int i = 0; i < lettersAndDigits.length(); i++) {
            int value = Character.digit(lettersAndDigits.charAt(i), 36);
            rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
        }
        return rest;
    }

    /** Returns whether the last digit fits the others by ISO/IEC 7064, MOD 11,10. */
    static boolean mod11And10(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (at(digits, i) + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == at(digits, digits.length() - 1);
    }

    /** Returns the sum of the digits, each times the weight at its place; digits beyond the weights do not count. */
    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += at(digits, i) * weights[i];
        }
        return sum;
    }

    /** Returns the digit at a place. */
    static int at(String digits, int place) {
        return digits.charAt(place) - '0';
    }

    /** Returns the number that stands from one place to another. */
    static int number(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }
}
