package io.github.dbqueryagent.planted.order.error;

import io.github.dbqueryagent.planted.order.setting.IsLater;

class ImportsALaterPackage {
    IsLater later;
}
