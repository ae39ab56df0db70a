package io.github.dbqueryagent.personal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** International bank account numbers: ISO 13616-1, with each country's length in the registry that SWIFT keeps. */
final class BankAccounts {
    private static final Map<String, Integer> LENGTHS = lengths("""
            AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20
            EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30
            KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23
            PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26
            UA29 VA22 VG24 XK20 YE30
            """);

    private BankAccounts() {}

    /** Returns the index after the account number that starts here, or -1. */
    static int end(String text, int start) {
        if (start + 15 > text.length()
                || !Texts.isLetter(text.charAt(start))
                || !Texts.isLetter(text.charAt(start + 1))
                || !Texts.isDigit(text.charAt(start + 2))) {
            return -1;
        }
        Integer length = LENGTHS.get(text.substring(start, start + 2).toUpperCase(Locale.ROOT));
        Texts.Compact number = length == null ? null : Texts.compact(text, start, length, " -\u00a0");
        if (number == null || !Texts.isDigit(number.text().charAt(3))) {
            return -1;
        }
        String turned = number.text().substring(4) + number.text().substring(0, 4);
        return CheckDigits.mod97(turned) == 1 ? number.end() : -1;
    }

    private static Map<String, Integer> lengths(String list) {
        var lengths = new HashMap<String, Integer>();
        for (String entry : list.strip().split("\\s+")) {
            lengths.put(entry.substring(0, 2), Integer.valueOf(entry.substring(2)));
        }
        return Map.copyOf(lengths);
    }
}
