package io.github.dbqueryagent.planted.unlisted.stray;

class HasNoPlace {}
