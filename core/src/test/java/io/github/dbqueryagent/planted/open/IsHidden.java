package io.github.dbqueryagent.planted.open;

class IsHidden {}
