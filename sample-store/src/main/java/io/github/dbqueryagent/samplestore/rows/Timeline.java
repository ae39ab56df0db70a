package io.github.dbqueryagent.samplestore.rows;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** The days that the store knows of: a little more than three years of sales, up to the day before today. Immutable. */
record Timeline(LocalDate today) {
    static final int SALES_DAYS = 1_130;

    /** Returns the first day of sales. */
    LocalDate firstDay() {
        return today.minusDays(SALES_DAYS);
    }

    LocalDate yesterday() {
        return today.minusDays(1);
    }

    /** Returns whether something at this moment has happened already, as far as the store knows. */
    boolean hasHappened(LocalDateTime moment) {
        return moment.isBefore(today.atStartOfDay());
    }

    boolean hasHappened(LocalDate day) {
        return day.isBefore(today);
    }

    LocalDate daysAgo(int days) {
        return today.minusDays(days);
    }
}
