package io.github.dbqueryagent.event;

/**
 * Hears what happens on each question's way. Implementations are thread-safe and return quickly.
 *
 * <p>A listener that throws is left out of nothing and stops nothing: the failure is logged once and the question goes
 * on.
 */
@FunctionalInterface
public interface QueryListener {
    /** Hears one event. */
    void onEvent(QueryEvent event);
}
