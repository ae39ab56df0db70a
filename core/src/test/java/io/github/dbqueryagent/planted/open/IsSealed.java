package io.github.dbqueryagent.planted.open;

public sealed class IsSealed permits IsClosed {}
