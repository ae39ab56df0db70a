package io.github.dbqueryagent.personal;

import java.util.Locale;

/** The closed list of what personal data can be. Immutable. */
public enum PersonalClass {
    /** An address of electronic mail. */
    EMAIL,
    /** A number of a telephone or a fax. */
    PHONE,
    /** The international number of a bank account. */
    IBAN,
    /** The number of a payment card. */
    PAYMENT_CARD,
    /** A number that a state has given to a person, such as a tax or an insurance number. */
    NATIONAL_ID,
    /** The address of a machine on the internet, of version 4 or 6. */
    IP_ADDRESS,
    /** The name of a person, or a part of it; known by the column alone, never by a list of names. */
    PERSON_NAME,
    /** A part of a postal address that is narrower than a town; known by the column alone. */
    POSTAL_ADDRESS,
    /** The day on which a person was born; known by the column alone. */
    BIRTH_DATE,
    /** A position on the earth, as a latitude and a longitude. */
    LOCATION;

    /** Returns the word that stands in a placeholder, in lower-case letters and underscores, such as {@code email}. */
    public String kind() {
        return name().toLowerCase(Locale.ROOT);
    }
}
