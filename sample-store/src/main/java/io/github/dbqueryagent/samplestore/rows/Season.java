package io.github.dbqueryagent.samplestore.rows;

import java.time.LocalDate;
import java.util.List;

/** How busy the shop is on each day: it grows, peaks before Christmas and rests on Sundays. */
final class Season {
    /** January to December, in per cent of an average month. */
    private static final List<Integer> MONTHS = List.of(84, 79, 93, 97, 102, 95, 87, 91, 99, 108, 147, 171);

    /** Monday to Sunday, in per cent of an average day. */
    private static final List<Integer> WEEKDAYS = List.of(95, 91, 93, 100, 116, 125, 80);

    /** How many times as busy the last day is as the first, the seasons left aside. */
    private static final double GROWTH = 2.1;

    private Season() {}

    /** Spreads orders over the days of sales; returns how many each day has, the first day first. */
    static int[] spread(int orders, Timeline timeline, Dice dice) {
        double[] weights = new double[Timeline.SALES_DAYS];
        double sum = 0;
        for (int day = 0; day < weights.length; day++) {
            weights[day] = weight(timeline.firstDay().plusDays(day), (double) day / weights.length, dice);
            sum += weights[day];
        }
        int[] counts = new int[weights.length];
        double reached = 0;
        int given = 0;
        for (int day = 0; day < counts.length; day++) {
            reached += weights[day];
            int due = day == counts.length - 1 ? orders : (int) (orders * reached / sum);
            counts[day] = due - given;
            given = due;
        }
        return counts;
    }

    private static double weight(LocalDate day, double elapsed, Dice dice) {
        double month = MONTHS.get(day.getMonthValue() - 1);
        double weekday = WEEKDAYS.get(day.getDayOfWeek().getValue() - 1);
        return month * weekday * (1 + (GROWTH - 1) * elapsed) * (0.8 + 0.4 * dice.fraction());
    }
}
