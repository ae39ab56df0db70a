package io.github.dbqueryagent.personal;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Numbers that states give to persons and that consist of digits, each by the rule that its office publishes.
 *
 * <ul>
 *   <li>AT: social insurance number; Dachverband der Sozialversicherungsträger
 *   <li>BR: CPF; Receita Federal
 *   <li>CH: AHV number; Zentrale Ausgleichsstelle, the check digit of EAN-13
 *   <li>DE: tax identification number; Bundeszentralamt für Steuern, ISO/IEC 7064 MOD 11,10
 *   <li>FR: number of the national register (NIR); INSEE
 *   <li>NL: citizen service number (BSN), "elfproef"; Rijksdienst voor Identiteitsgegevens
 *   <li>PL: PESEL; Ministerstwo Cyfryzacji
 *   <li>SE: personnummer; Skatteverket, SKV 704
 *   <li>US: social security number, which has no check digit: its shape and the areas that were never given; SSA
 * </ul>
 */
final class NationalNumbers {
    private NationalNumbers() {}

    /** Returns the index after the number at the run's start, or -1; without its office's own groups, a word must tell it. */
    static int end(NumberRun run) {
        for (int groups = run.size(); groups > 0; groups--) {
            if (run.end(groups) >= 0 && !run.hasPlus()) {
                String digits = run.digits(groups);
                if (isWritten(run.shape(groups), digits)
                        || ((isChecked(digits) || (digits.length() == 9 && isUnitedStates(digits)))
                                && run.follows(CueWords.NATIONAL_NUMBER))) {
                    return run.end(groups);
                }
            }
        }
        return -1;
    }

    private static boolean isWritten(String shape, String digits) {
        return switch (shape) {
            case "3-2-4" -> isUnitedStates(digits);
            case "3.3.3-2" -> isBrazilian(digits);
            case "6-4", "8-4" -> isSwedish(digits);
            case "4 6" -> isAustrian(digits);
            case "2 3 3 3" -> isGerman(digits);
            case "3.4.4.2", "13" -> isSwiss(digits);
            case "15", "1 2 2 2 3 3 2", "13 2" -> isFrench(digits);
            default -> false;
        };
    }

    /** Returns whether the text is nothing but digits whose check fits; of other numbers, one in ten or so does by chance. */
    static boolean isChecked(String digits) {
        if (!digits.chars().allMatch(c -> Texts.isDigit((char) c))) {
            return false;
        }
        return switch (digits.length()) {
            case 9 -> isDutch(digits);
            case 10 -> isAustrian(digits) || isSwedish(digits);
            case 11 -> isGerman(digits) || isPolish(digits) || isBrazilian(digits);
            case 12 -> isSwedish(digits);
            case 13 -> isSwiss(digits);
            case 15 -> isFrench(digits);
            default -> false;
        };
    }

    private static boolean isAustrian(String digits) {
        int check = CheckDigits.weighted(digits, 3, 7, 9, 0, 5, 8, 4, 2, 1, 6) % 11;
        int month = CheckDigits.number(digits, 6, 8);
        // Where no number of a day was left, the office counts months on.
        boolean dated = month >= 1 && month <= 15 && isBetween(CheckDigits.number(digits, 4, 6), 1, 31);
        return digits.charAt(0) != '0' && check == CheckDigits.at(digits, 3) && dated;
    }

    private static boolean isBrazilian(String digits) {
        if (digits.chars().distinct().count() == 1) {
            return false;
        }
        int first = CheckDigits.weighted(digits, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        int second = CheckDigits.weighted(digits, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        return first == CheckDigits.at(digits, 9) && second == CheckDigits.at(digits, 10);
    }

    private static boolean isSwiss(String digits) {
        int sum = CheckDigits.weighted(digits, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1);
        return digits.startsWith("756") && sum % 10 == 0;
    }

    /** Of the first ten digits, exactly one stands there twice or three times. */
    private static boolean isGerman(String digits) {
        var counts = new int[10];
        for (int i = 0; i < 10; i++) {
            counts[CheckDigits.at(digits, i)]++;
        }
        int repeated = 0;
        for (int count : counts) {
            repeated += count > 3 ? 2 : count > 1 ? 1 : 0;
        }
        return digits.charAt(0) != '0' && repeated == 1 && CheckDigits.mod11And10(digits);
    }

    private static boolean isFrench(String digits) {
        int month = CheckDigits.number(digits, 3, 5);
        boolean sound = "123478".indexOf(digits.charAt(0)) >= 0 && isFrenchMonth(month);
        return sound && Long.parseLong(digits.substring(0, 13)) % 97 == 97 - CheckDigits.number(digits, 13, 15);
    }

    /** Months that were not known have numbers of their own. */
    static boolean isFrenchMonth(int month) {
        return isBetween(month, 1, 12) || isBetween(month, 20, 42) || isBetween(month, 50, 99);
    }

    private static boolean isDutch(String digits) {
        boolean sound = CheckDigits.weighted(digits, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0;
        return sound && !digits.equals("000000000");
    }

    /** The century is written into the month. */
    private static boolean isPolish(String digits) {
        int month = CheckDigits.number(digits, 2, 4);
        int century =
                switch (month / 20) {
                    case 0 -> 1900;
                    case 1 -> 2000;
                    case 2 -> 2100;
                    case 3 -> 2200;
                    default -> 1800;
                };
        int sum = CheckDigits.weighted(digits, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1);
        return sum % 10 == 0 && isDay(century + CheckDigits.number(digits, 0, 2), month % 20, digits.substring(4, 6));
    }

    /** Co-ordination numbers, for who lives abroad, have 60 added to the day. */
    static boolean isSwedish(String digits) {
        String ten = digits.substring(digits.length() - 10);
        int day = CheckDigits.number(ten, 4, 6);
        String shown = String.valueOf(day > 60 ? day - 60 : day);
        int year = digits.length() == 12 ? CheckDigits.number(digits, 0, 4) : 2000 + CheckDigits.number(digits, 0, 2);
        boolean sound = digits.length() == 10 || isBetween(year, 1800, 2199);
        return sound && CheckDigits.luhn(ten) && isDay(year, CheckDigits.number(ten, 2, 4), shown);
    }

    private static boolean isUnitedStates(String digits) {
        String area = digits.substring(0, 3);
        return !area.equals("000")
                && !area.equals("666")
                && area.charAt(0) != '9'
                && !digits.startsWith("00", 3)
                && !digits.endsWith("0000");
    }

    /** Returns whether there was or will be such a day. */
    static boolean isDay(int year, int month, String day) {
        try {
            return LocalDate.of(year, month, Integer.parseInt(day)).getYear() == year;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isBetween(int number, int least, int most) {
        return number >= least && number <= most;
    }
}
