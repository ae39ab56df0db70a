package io.github.dbqueryagent.personal;

import java.util.Locale;
import java.util.Set;

/** Words that say of the number after them what it is. Immutable. */
enum CueWords {
    /** Words for a telephone. */
    PHONE("""
            phone telephone tel mobile cell cellphone fax telefax sms whatsapp telefon telefonnummer handy handynummer
            mobil mobilnummer rufnummer faxnummer telefono teléfono movil móvil celular téléphone portable telefone
            telemóvel telefoon mobiel puhelin puhelinnumero puh telefonszám телефон тел 电话 電話
            """),
    /** Words for a number that a state has given. */
    NATIONAL_NUMBER("""
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

    CueWords(String words) {
        this.words = Set.of(words.strip().split("\\s+"));
    }

    /** Returns whether one of the words stands before this place, with none between that says something else. */
    boolean standBefore(String text, int place) {
        int from = Math.max(0, place - FARTHEST);
        String[] before = text.substring(from, place).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+");
        int last = before.length - 1;
        for (int i = last; i >= 0 && i > last - MOST_WORDS; i--) {
            if (words.contains(before[i])) {
                return true;
            }
            if (!before[i].isEmpty() && !BETWEEN.contains(before[i])) {
                return false;
            }
        }
        return false;
    }
}
