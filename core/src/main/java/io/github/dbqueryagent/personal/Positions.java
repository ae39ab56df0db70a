package io.github.dbqueryagent.personal;

/** Positions in decimal degrees, latitude first (ISO 6709, annex D), to a tenth of a metre or to some ten metres. */
final class Positions {
    private static final int LEAST_DECIMALS = 4;
    private static final int MOST_DECIMALS = 12;

    private Positions() {}

    /** Returns the index after the position whose first digit stands here, or -1. */
    static int end(String text, int start) {
        int first = degrees(text, start, 90);
        if (first < 0) {
            return -1;
        }
        int second = first;
        while (second < text.length() && second < first + 2 && ",; ".indexOf(text.charAt(second)) >= 0) {
            second++;
        }
        boolean minus = second < text.length() && "-+".indexOf(text.charAt(second)) >= 0;
        int end = second == first ? -1 : degrees(text, minus ? second + 1 : second, 180);
        return end >= 0 && Texts.canEnd(text, end) ? end : -1;
    }

    private static int degrees(String text, int start, int most) {
        int point = start;
        while (point < text.length() && point - start < 4 && Texts.isDigit(text.charAt(point))) {
            point++;
        }
        if (point == start || point - start > 3 || point >= text.length() || text.charAt(point) != '.') {
            return -1;
        }
        int end = point + 1;
        while (end < text.length() && end - point <= MOST_DECIMALS + 1 && Texts.isDigit(text.charAt(end))) {
            end++;
        }
        int decimals = end - point - 1;
        boolean sound = decimals >= LEAST_DECIMALS && decimals <= MOST_DECIMALS;
        return sound && Integer.parseInt(text.substring(start, point)) <= most ? end : -1;
    }
}
