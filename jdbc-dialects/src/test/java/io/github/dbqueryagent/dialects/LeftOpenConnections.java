package io.github.dbqueryagent.dialects;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Connections that survive their close, as those of a pool do, and that note the texts they are told to run. */
public final class LeftOpenConnections {
    private LeftOpenConnections() {}

    public static Connection of(Connection connection) {
        return noting(new ArrayList<>(), connection);
    }

    public static Connection noting(List<String> statements, Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("close")) {
                return null;
            }
            Object result = invoke(method, connection, arguments);
            return result instanceof Statement statement ? noting(statements, statement) : result;
        });
    }

    private static Statement noting(List<String> statements, Statement statement) {
        return proxy(Statement.class, (self, method, arguments) -> {
            if (arguments != null && arguments[0] instanceof String sql) {
                statements.add(sql);
            }
            return invoke(method, statement, arguments);
        });
    }

    private static <T> T proxy(Class<T> kind, InvocationHandler handler) {
        return kind.cast(
                Proxy.newProxyInstance(LeftOpenConnections.class.getClassLoader(), new Class<?>[] {kind}, handler));
    }

    private static Object invoke(Method method, Object target, Object[] arguments) throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
