package io.github.dbqueryagent.samplestore.rows;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Invents e-mail addresses from names, each once. Not thread-safe; one caller at a time. */
final class Mailbox {
    private final Set<String> taken = new HashSet<>();

    String invent(String firstName, String lastName, String host, int number) {
        String plain = fold(firstName) + "." + fold(lastName);
        String local = plain.length() < 3 ? "member" + number : plain;
        String address = local + "@" + host;
        if (!taken.add(address)) {
            address = local + number + "@" + host;
            taken.add(address);
        }
        return address;
    }

    /** Returns a name in plain lower-case letters; empty for a script that has none. */
    static String fold(String name) {
        String parts = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < parts.length(); i++) {
            char letter = parts.charAt(i);
            switch (letter) {
                case 'ł' -> letters.append('l');
                case 'ø' -> letters.append('o');
                case 'ı' -> letters.append('i');
                case 'ß' -> letters.append("ss");
                default -> letters.append(letter >= 'a' && letter <= 'z' ? String.valueOf(letter) : "");
            }
        }
        return letters.toString();
    }
}
