package io.github.dbqueryagent.scene;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Writes down every text that is sent to a database, and every step on its connections. Thread-safe. */
public final class Wiretap {
    private static final Set<String> STEPS =
            Set.of("setReadOnly", "setAutoCommit", "commit", "rollback", "setSavepoint", "close", "abort");

    private final DataSource tapped;
    private final List<String> texts = Collections.synchronizedList(new ArrayList<>());
    private final List<String> steps = Collections.synchronizedList(new ArrayList<>());

    private Wiretap(DataSource real) {
        this.tapped = proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = invoke(real, method, arguments);
            return result instanceof Connection connection ? tap(connection) : result;
        });
    }

    /** Returns a tap on this database. */
    public static Wiretap on(DataSource real) {
        return new Wiretap(real);
    }

    /** Returns the database to give to the agent. */
    public DataSource dataSource() {
        return tapped;
    }

    /** Returns the texts so far, oldest first. */
    public List<String> texts() {
        synchronized (texts) {
            return List.copyOf(texts);
        }
    }

    /** Returns the steps so far, such as {@code setReadOnly(true)}. */
    public List<String> steps() {
        synchronized (steps) {
            return List.copyOf(steps);
        }
    }

    /** Forgets everything so far. */
    public void forget() {
        texts.clear();
        steps.clear();
    }

    private Connection tap(Connection real) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            String name = method.getName();
            if (STEPS.contains(name)) {
                steps.add(name + "(" + (arguments == null ? "" : arguments[0]) + ")");
            }
            noteText(arguments, name.startsWith("prepare") || name.equals("nativeSQL"));
            Object result = invoke(real, method, arguments);
            return result instanceof Statement statement ? tap(statement) : result;
        });
    }

    private Statement tap(Statement real) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            noteText(
                    arguments,
                    method.getName().startsWith("execute") || method.getName().equals("addBatch"));
            return invoke(real, method, arguments);
        };
        if (real instanceof CallableStatement) {
            return proxy(CallableStatement.class, handler);
        }
        return real instanceof PreparedStatement
                ? proxy(PreparedStatement.class, handler)
                : proxy(Statement.class, handler);
    }

    private void noteText(Object[] arguments, boolean takesText) {
        if (takesText && arguments != null && arguments[0] instanceof String sql) {
            texts.add(sql);
        }
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Wiretap.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
