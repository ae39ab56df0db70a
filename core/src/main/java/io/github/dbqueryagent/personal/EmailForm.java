package io.github.dbqueryagent.personal;

/**
 * Addresses of electronic mail as they are in use: RFC 5321 without quoted names, comments and bare hosts, with letters of
 * all scripts (RFC 6531).
 */
final class EmailForm {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_DOMAIN = 253;

    private EmailForm() {}

    /** Returns the index after the address that starts here, or -1. */
    static int end(String text, int start) {
        int at = start;
        while (at < text.length() && at - start <= LONGEST_NAME && isOfName(text.charAt(at))) {
            at++;
        }
        if (at >= text.length() || text.charAt(at) != '@' || at - start > LONGEST_NAME || text.charAt(at - 1) == '.') {
            return -1;
        }
        int end = at + 1;
        while (end < text.length() && end - at <= LONGEST_DOMAIN && isOfDomain(text.charAt(end))) {
            end++;
        }
        while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        String domain = text.substring(at + 1, end);
        int dot = domain.lastIndexOf('.');
        boolean sound = dot > 0 && domain.length() - dot > 2 && isTop(domain, dot + 1) && !domain.contains("..");
        return sound && Character.isLetterOrDigit(domain.charAt(0)) ? end : -1;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || "._%+-'#&!$*~".indexOf(c) >= 0 || isMark(c);
    }

    private static boolean isOfDomain(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || isMark(c);
    }

    private static boolean isMark(char c) {
        return Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isTop(String domain, int from) {
        if (domain.startsWith("xn--", from)) {
            return true;
        }
        for (int i = from; i < domain.length(); i++) {
            if (!Character.isLetter(domain.charAt(i)) && !isMark(domain.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
