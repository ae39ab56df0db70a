package io.github.dbqueryagent.planted.open;

public final class IsClosed extends IsSealed {}
