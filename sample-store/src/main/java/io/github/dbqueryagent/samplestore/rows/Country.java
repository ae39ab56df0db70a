package io.github.dbqueryagent.samplestore.rows;

import java.util.List;

/** A country that the shop delivers to, with what is needed to invent people and addresses there. Immutable. */
record Country(
        String code, int customerShare, String phonePrefix, String postalPattern, List<String> cities, Names names) {

    /** First names, last names and streets. */
    record Names(List<String> first, List<String> last, List<String> streets) {}

    static List<Country> readAll(Words words) {
        return words.section("countries").stream()
                .map(entry -> of(entry, words))
                .toList();
    }

    /** Returns whether parcels go there by air. */
    boolean isOverseas() {
        return code.equals("BR") || code.equals("JP");
    }

    String inventPhone(Dice dice) {
        return "+" + phonePrefix + " 555 01" + dice.between(10_000, 99_999);
    }

    String inventStreet(Dice dice) {
        String street = dice.pick(names.streets());
        int number = dice.between(1, 140);
        return code.equals("FR") || code.equals("IE") ? number + " " + street : street + " " + number;
    }

    String inventPostalCode(Dice dice) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < postalPattern.length(); i++) {
            char sign = postalPattern.charAt(i);
            code.append(sign == '#' ? (char) dice.between('1', '9') : sign);
        }
        return code.toString();
    }

    private static Country of(Words.Entry entry, Words words) {
        Words.Entry people = words.find("people", entry.text(0));
        return new Country(
                entry.text(0),
                entry.number(3),
                entry.text(4),
                entry.text(5),
                entry.list(6),
                new Names(
                        people.list(1),
                        people.list(2),
                        words.find("streets", entry.text(0)).list(1)));
    }
}
