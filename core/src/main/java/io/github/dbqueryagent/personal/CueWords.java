package io.github.dbqueryagent.personal;

import java.util.Locale;
import java.util.Set;

/** Words that say of the number after them what it is. Immutable. */
final class CueWords {
    /** Words for a telephone. */
    static final CueWords PHONE = new CueWords("""
            phone telephone tel mobile cell cellphone fax telefax sms whatsapp telefon telefonnummer handy handynummer
            mobil mobilnummer rufnummer faxnummer telefono teléfono movil móvil celular téléphone portable telefone
            telemóvel telefoon mobiel puhelin puhelinnumero puh telefonszám телефон тел 电话 電話
            """);

    /** Words for a number that a state has given. */
    static final CueWords NATIONAL_NUMBER = new CueWords("""
            ssn security insurance nino tin idnr steuerid steuer steuernummer identifikationsnummer svnr
            sozialversicherungsnummer versicherungsnummer ahv avs ahvn nir sécurité sociale dni nie nif fiscale cf bsn
            burgerservicenummer sofinummer pesel cpf personnummer personnr hetu henkilötunnus passport
            """);

    private static final int FARTHEST = 60;
    private static final int MOST_WORDS = 5;

    /** Words that may stand between. */
    private static final Set<String> BETWEEN = Set.of("""
            number numbers no nr nos num numero número numéro nummer code id is are was equals of the with ist lautet
            est es è er on tax national personal social n
            """.strip().split("\\s+"));

    private final Set<String> words;

    private CueWords(String words) {
        this.words = Set.of(words.strip().split("\\s+"));
    }

    /** Returns whether one of the words stands before this place, with none between that says something else. */
    boolean standBefore(String text, int place) {
        int end = place;
        for (int i = 0; i < MOST_WORDS; i++) {
            while (end > 0 && place - end < FARTHEST && !isOfWord(text.charAt(end - 1))) {
                end--;
            }
            int start = end;
            while (start > 0 && end - start < FARTHEST && isOfWord(text.charAt(start - 1))) {
                start--;
            }
            String word = text.substring(start, end).toLowerCase(Locale.ROOT);
            if (words.contains(word)) {
                return true;
            }
            if (!BETWEEN.contains(word)) {
                return false;
            }
            end = start;
        }
        return false;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
