package io.github.dbqueryagent.planted.order.setting;

import io.github.dbqueryagent.planted.order.error.IsEarlier;

public final class IsLater {
    IsEarlier earlier;
}
