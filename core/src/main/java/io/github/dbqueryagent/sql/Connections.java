package io.github.dbqueryagent.sql;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which relations of a FROM are connected by conditions, directly or through others. Not thread-safe. */
final class Connections {
    private final List<Integer> groups = new ArrayList<>(4);

    void grow(int size) {
        while (groups.size() < size) {
            groups.add(groups.size());
        }
    }

    void connect(BitSet members) {
        int first = members.nextSetBit(0);
        if (first < 0) {
            return;
        }
        int group = groups.get(first);
        for (int i = members.nextSetBit(first + 1); i >= 0; i = members.nextSetBit(i + 1)) {
            int other = groups.get(i);
            groups.replaceAll(each -> each == other ? group : each);
        }
    }

    /** Returns how many groups there are; 1 if there is nothing. */
    int count() {
        return Math.max(1, (int) groups.stream().distinct().count());
    }
}
