package io.github.dbqueryagent.model;

import java.io.IOException;
import java.util.Locale;

/** A reply that was cut off because nothing so long can be of use. */
final class ReplyTooLongException extends IOException {
    ReplyTooLongException(long limit, String unit) {
        super(String.format(Locale.ROOT, "the reply has more than %,d %s (model.maxReplyChars)", limit, unit));
    }
}
