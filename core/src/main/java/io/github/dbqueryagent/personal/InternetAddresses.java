package io.github.dbqueryagent.personal;

/** Addresses of machines: dotted quads of RFC 791, and the text forms of RFC 4291, section 2.2. */
final class InternetAddresses {
    private static final int LONGEST = 45;

    private InternetAddresses() {}

    /** Returns the index after the address that starts here, or -1. */
    static int end(String text, int start) {
        int four = Texts.isDigit(text.charAt(start)) && Texts.canStartNumber(text, start) ? endOfFour(text, start) : -1;
        return four >= 0 && Texts.canEnd(text, four) ? four : endOfSix(text, start);
    }

    private static int endOfFour(String text, int start) {
        int i = start;
        for (int part = 0; part < 4; part++) {
            if (part > 0 && (i >= text.length() || text.charAt(i++) != '.')) {
                return -1;
            }
            int from = i;
            while (i < text.length() && i - from < 4 && Texts.isDigit(text.charAt(i))) {
                i++;
            }
            boolean sound = i > from && i - from < 4 && (i - from == 1 || text.charAt(from) != '0');
            if (!sound || Integer.parseInt(text.substring(from, i)) > 255) {
                return -1;
            }
        }
        return i;
    }

    private static int endOfSix(String text, int start) {
        int end = start;
        int colons = 0;
        while (end < text.length()
                && end - start <= LONGEST
                && (Character.digit(text.charAt(end), 16) >= 0 || ":.".indexOf(text.charAt(end)) >= 0)) {
            colons += text.charAt(end++) == ':' ? 1 : 0;
        }
        while (end > start && (text.charAt(end - 1) == '.' || (text.charAt(end - 1) == ':' && colons > 0))) {
            colons -= text.charAt(--end) == ':' ? 1 : 0;
        }
        boolean bounded = end - start <= LONGEST && Texts.canEnd(text, end);
        return colons >= 2 && bounded && isSix(text.substring(start, end)) ? end : -1;
    }

    /** At most one gap of two colons; the last two groups may be a dotted quad. */
    private static boolean isSix(String address) {
        int gap = address.indexOf("::");
        if (gap >= 0 && address.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        int groups = 0;
        String[] parts = address.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            boolean four = i == parts.length - 1 && part.indexOf('.') >= 0 && endOfFour(part, 0) == part.length();
            boolean hex = part.length() <= 4 && part.indexOf('.') < 0;
            if (!part.isEmpty() && !four && !hex) {
                return false;
            }
            groups += part.isEmpty() ? 0 : four ? 2 : 1;
        }
        return gap < 0
                ? groups == 8
                : groups >= 2 && groups < 8 && address.chars().anyMatch(Character::isDigit);
    }
}
