package io.github.dbqueryagent.planted.order.error;

public final class IsEarlier {}
