package io.github.dbqueryagent.planted.output;

class PrintsToOut {
    void print() {
        System.out.println();
    }
}
