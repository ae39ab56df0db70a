package io.github.dbqueryagent.samplestore.rows;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/** A sales campaign. Immutable. */
record Campaign(int id, LocalDate starts, LocalDate ends, int percentOff) {

    /** Invents the campaigns of all years with sales, and the first one that is still to come. */
    static List<Campaign> inventAll(Timeline timeline, Words words, StoreRows rows) {
        List<Campaign> campaigns = new ArrayList<>();
        for (int year = timeline.firstDay().getYear(); year <= timeline.today().getYear() + 1; year++) {
            for (Words.Entry entry : words.section("promotions")) {
                LocalDate starts = MonthDay.parse("--" + entry.text(2)).atYear(year);
                boolean enough = !campaigns.isEmpty()
                        && campaigns.get(campaigns.size() - 1).starts().isAfter(timeline.today());
                if (!starts.isBefore(timeline.firstDay()) && !enough) {
                    LocalDate ends = MonthDay.parse("--" + entry.text(3)).atYear(year);
                    int id = rows.nextId("shop.promotions");
                    String code = entry.text(0) + year % 100;
                    rows.add("shop.promotions", id, code, entry.text(1) + " " + year, entry.number(4), starts, ends);
                    campaigns.add(new Campaign(id, starts, ends, entry.number(4)));
                }
            }
        }
        return campaigns;
    }

    boolean runsOn(LocalDate day) {
        return !day.isBefore(starts) && !day.isAfter(ends);
    }
}
