package io.github.dbqueryagent.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/** A connection that survives its close, as one of a pool does, so that its state can be looked at afterwards. */
final class LeftOpen {
    private LeftOpen() {}

    static Connection of(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                LeftOpen.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
