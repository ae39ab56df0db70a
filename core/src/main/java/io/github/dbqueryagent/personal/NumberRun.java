package io.github.dbqueryagent.personal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Digits in groups, as people write long numbers, from one place of a text on. Immutable.
 *
 * <p>At most 24 digits in eight groups are read, so that a look at each place of a text takes time in proportion to its length.
 */
final class NumberRun {
    private static final int MOST_DIGITS = 24;
    private static final int MOST_GROUPS = 8;

    private final String text;
    private final int start;
    private final boolean plus;
    private final String digits;
    private final List<Group> groups;

    private NumberRun(String text, int start, boolean plus, String digits, List<Group> groups) {
        this.text = text;
        this.start = start;
        this.plus = plus;
        this.digits = digits;
        this.groups = groups;
    }

    /** Returns the run that starts here with a plus, a bracket or a digit, or null if there is none. */
    static @Nullable NumberRun at(String text, int start) {
        int i = start;
        boolean plus = text.charAt(i) == '+';
        i += plus ? 1 : 0;
        var digits = new StringBuilder(MOST_DIGITS);
        var groups = new ArrayList<Group>(6);
        String separator = i < text.length() && text.charAt(i) == '(' ? "(" : "";
        i += separator.length();
        while (i < text.length() && groups.size() < MOST_GROUPS && Texts.isDigit(text.charAt(i))) {
            while (i < text.length() && Texts.isDigit(text.charAt(i))) {
                if (digits.length() == MOST_DIGITS) {
                    return null;
                }
                digits.append(text.charAt(i++));
            }
            groups.add(new Group(separator, digits.length(), i));
            separator = separatorAt(text, i);
            i += separator.length();
        }
        return groups.isEmpty() ? null : new NumberRun(text, start, plus, digits.toString(), groups);
    }

    /** What stands between two groups: one sign, or a bracket with the space beside it; empty if the run ends here. */
    private static String separatorAt(String text, int at) {
        int end = at;
        while (end < text.length() && end < at + 3 && " \u00a0\u202f-\u2010\u2011./()".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        String separator = text.substring(at, end).replace('\u00a0', ' ').replace('\u202f', ' ');
        boolean bracket = separator.indexOf('(') >= 0 || separator.indexOf(')') >= 0;
        return separator.length() <= 1 || bracket ? separator : "";
    }

    /** Returns how many groups there are. */
    int size() {
        return groups.size();
    }

    /** Returns whether one of these words stands before the run and says of it what it is. */
    boolean follows(CueWords cues) {
        return cues.standBefore(text, start);
    }

    /** Returns whether a plus stands before the digits. */
    boolean hasPlus() {
        return plus;
    }

    /** Returns the digits of the first groups. */
    String digits(int ofGroups) {
        return digits.substring(0, groups.get(ofGroups - 1).digitsEnd());
    }

    /** Returns the length of a group, from 0. */
    int length(int group) {
        return groups.get(group).digitsEnd()
                - (group == 0 ? 0 : groups.get(group - 1).digitsEnd());
    }

    /** Returns the digits of a group, from 0. */
    String group(int group) {
        int end = groups.get(group).digitsEnd();
        return digits.substring(end - length(group), end);
    }

    /** Returns the lengths of the first groups with what stands between them, such as {@code 3-2-4}. */
    String shape(int ofGroups) {
        var shape = new StringBuilder();
        for (int i = 0; i < ofGroups; i++) {
            shape.append(groups.get(i).separator()).append(length(i));
        }
        return shape.toString();
    }

    /** Returns whether nothing but this sign stands between the first groups. */
    boolean isSeparatedBy(String sign, int ofGroups) {
        for (int i = 0; i < ofGroups; i++) {
            if (!groups.get(i).separator().equals(i == 0 ? "" : sign)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the index after the first groups if a number can end there, or -1. */
    int end(int ofGroups) {
        int end = groups.get(ofGroups - 1).textEnd();
        return Texts.canEnd(text, end) ? end : -1;
    }

    private record Group(String separator, int digitsEnd, int textEnd) {}
}
