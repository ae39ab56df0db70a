package io.github.dbqueryagent.personal;

/** What becomes of personal data in a result, the gentlest first. Immutable. */
public enum PersonalAction {
    /** It is shown. */
    ALLOW,
    /** A part of it is shown that tells two values apart for those who know them: the last digits, or the domain. */
    MASK_PARTLY,
    /** A pseudonym is shown in its place: equal values have equal ones, and nobody without the key finds the value. */
    HASH,
    /** A mark is shown in its place. */
    MASK,
    /** The columns that hold it are left out of the result; within a longer text it is masked. */
    DROP,
    /** A query that would give it out does not run; within a longer text it is masked. */
    REFUSE;

    /** Returns the one of the two that shows less. */
    public PersonalAction orStricter(PersonalAction other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
