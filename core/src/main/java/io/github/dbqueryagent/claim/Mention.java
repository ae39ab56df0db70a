package io.github.dbqueryagent.claim;

import java.util.BitSet;

/**
 * A place in a sentence that names rows: by a text, a date or a year. Not changed after it was made.
 *
 * @param start where it begins in the sentence
 * @param end where it ends
 * @param rows the rows that hold it; empty if it comes from the question alone
 */
record Mention(int start, int end, BitSet rows) {}
