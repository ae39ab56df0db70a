package io.github.dbqueryagent.planted.errors;

class PrintsToErr {
    void print() {
        System.err.println();
    }
}
