package io.github.dbqueryagent.personal;

/** Writes what is shown in the place of a personal value. Thread-safe. */
public final class PersonalMask {
    /** What stands for a value of which nothing is shown. */
    public static final String MASK = "•••";

    private final Pseudonyms pseudonyms;

    /** Creates it with the pseudonyms of {@link PersonalAction#HASH}. */
    public PersonalMask(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** Returns what the action shows of a value of the class; a value that has not the form of its class is masked wholly. */
    public String apply(PersonalAction action, PersonalClass personalClass, String value) {
        return switch (action) {
            case ALLOW -> value;
            case MASK_PARTLY ->
                PersonalText.classOf(value).filter(personalClass::equals).isPresent()
                        ? part(personalClass, value.strip())
                        : MASK;
            case HASH -> pseudonyms.of(value);
            case MASK, DROP, REFUSE -> MASK;
        };
    }

    /** The last of a card, an account or a telephone, the first letter and the domain of an address, the net of a machine. */
    private static String part(PersonalClass personalClass, String value) {
        return switch (personalClass) {
            case EMAIL ->
                value.substring(0, value.offsetByCodePoints(0, 1)) + MASK + value.substring(value.lastIndexOf('@'));
            case PHONE -> MASK + value.substring(value.length() - 2);
            case IBAN, PAYMENT_CARD -> MASK + value.substring(value.length() - 4);
            case IP_ADDRESS -> value.substring(0, value.indexOf(value.indexOf(':') < 0 ? '.' : ':') + 1) + MASK;
            case NATIONAL_ID, PERSON_NAME, POSTAL_ADDRESS, BIRTH_DATE, LOCATION -> MASK;
        };
    }
}
