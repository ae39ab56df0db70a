package io.github.dbqueryagent.planted.open;

public class IsOpen {}
