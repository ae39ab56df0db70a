package io.github.dbqueryagent.scene;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Stages of a host's own, well or badly behaved. */
public final class Stages {
    /** What stands in the exceptions of stages that misbehave, and must be in no message of ours. */
    public static final String PLANTED = "planted-7f3a";

    private static final AtomicReference<CountDownLatch> HANGING = new AtomicReference<>(new CountDownLatch(1));

    private Stages() {}

    /** Returns a stage each of whose methods throws, returns null, or hangs. */
    public static <T> T misbehaving(Class<T> type, String how) {
        return type.cast(Proxy.newProxyInstance(
                Stages.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.getName().equals("equals") ? proxy == given[0] : (Object) 1;
                    }
                    if (method.getName().equals("name")) {
                        return "misbehaving";
                    }
                    if (method.getName().equals("supportedCapabilities")) {
                        return Set.of();
                    }
                    return switch (how) {
                        case "throws" -> throw new IllegalStateException(PLANTED);
                        case "hangs" -> hang();
                        default -> null;
                    };
                }));
    }

    private static Object hang() {
        CountDownLatch latch = HANGING.get();
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                // As a stage does that swallows interrupts.
            }
        }
        throw new IllegalStateException(PLANTED);
    }

    /** Ends all stages that hang. */
    public static void release() {
        HANGING.getAndSet(new CountDownLatch(1)).countDown();
    }

    /** Returns a stage that works but for one method, which throws and notes its name. */
    public static <T> T failingAt(String methodName, Class<T> type, T real, List<String> calls) {
        return type.cast(Proxy.newProxyInstance(
                Stages.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (method.getName().equals(methodName)) {
                        calls.add(methodName);
                        throw new IllegalStateException(PLANTED);
                    }
                    try {
                        return method.invoke(real, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Notes which stages were called. Thread-safe. */
    public static final class Calls {
        private final Set<String> names = new ConcurrentSkipListSet<>();

        /** Returns the stage, counted under the name. */
        public <T> T count(String name, Class<T> type, T real) {
            return type.cast(Proxy.newProxyInstance(
                    Stages.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                        if (method.getDeclaringClass() != Object.class) {
                            names.add(name);
                        }
                        try {
                            return method.invoke(real, given);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }

        /** Returns the names of the stages that were called. */
        public Set<String> names() {
            return names;
        }
    }
}
