package io.github.dbqueryagent.model;

import java.util.function.Consumer;

/** Hands pieces on, and remembers whether there was one. Not thread-safe; one caller at a time. */
final class FirstPiece implements Consumer<String> {
    private final Consumer<String> onText;
    private boolean seen;

    FirstPiece(Consumer<String> onText) {
        this.onText = onText;
    }

    @Override
    public void accept(String piece) {
        seen = true;
        onText.accept(piece);
    }

    boolean wasSeen() {
        return seen;
    }
}
