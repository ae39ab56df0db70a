package io.github.dbqueryagent.planted.root.audit;

import io.github.dbqueryagent.planted.root.IsTheFacade;

class ImportsTheRoot {
    IsTheFacade facade;
}
