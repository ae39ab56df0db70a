package io.github.dbqueryagent.benchmarks;

/** The question on one table that several benchmarks ask, and what a model writes for it. */
final class OneTableQuestion {
    static final String TEXT = "Which stores have a sales floor of more than 400 square metres?";
    static final String SQL =
            "SELECT name, city, floor_area FROM shop.stores WHERE floor_area > 400 ORDER BY floor_area DESC";

    /** The reply in the form that the library asks models for. */
    static final String REPLY = """
            {"answerable": true, "unanswerable_reason": "", "needs_clarification": false, "clarification_question": "",
            "readings": [], "assumptions": [], "explanation": "The stores whose sales floor is larger than 400 m², largest first.",
            "sql": "%s", "confidence": 0.9}
            """.formatted(SQL);

    private OneTableQuestion() {}
}
