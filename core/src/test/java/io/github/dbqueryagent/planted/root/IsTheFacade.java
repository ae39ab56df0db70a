package io.github.dbqueryagent.planted.root;

public final class IsTheFacade {}
