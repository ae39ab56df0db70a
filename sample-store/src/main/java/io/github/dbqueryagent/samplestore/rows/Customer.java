package io.github.dbqueryagent.samplestore.rows;

import java.time.LocalDateTime;
import java.util.List;

/** A customer as the sales see them; keenness is how often they buy, 0 for never. Immutable. */
record Customer(
        int id,
        Country country,
        boolean business,
        LocalDateTime registeredAt,
        int keenness,
        List<Integer> addressIds) {}
