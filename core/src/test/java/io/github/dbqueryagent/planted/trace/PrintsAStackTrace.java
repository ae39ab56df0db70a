package io.github.dbqueryagent.planted.trace;

class PrintsAStackTrace {
    void print(Exception trouble) {
        trouble.printStackTrace();
    }
}
