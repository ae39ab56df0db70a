package io.github.dbqueryagent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** Core without the optional artifact. */
class MissingClientTest {
    @Test
    void without_the_client_the_artifact_is_named() throws Exception {
        ClassLoader bare = new WithoutClient();
        Object settings = bare.loadClass(ModelSettings.class.getName())
                .getMethod("defaults")
                .invoke(null);
        Method openAi =
                bare.loadClass(LanguageModels.class.getName()).getMethod("openAi", String.class, settings.getClass());

        Throwable failure = catchThrowable(() -> openAi.invoke(null, "sk-test", settings));

        assertThat(failure).isInstanceOf(InvocationTargetException.class);
        assertThat(failure.getCause().getClass().getSimpleName()).isEqualTo("InvalidSettingException");
        assertThat(failure.getCause())
                .hasMessageContaining("dev.langchain4j:langchain4j-open-ai")
                .hasMessageContaining("io.github.dbqueryagent:db-query-agent");
    }

    /** Loads the library anew, and finds neither the OpenAI client nor the HTTP client that comes with it. */
    private static final class WithoutClient extends ClassLoader {
        WithoutClient() {
            super(MissingClientTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("dev.langchain4j.model.openai.") || name.startsWith("dev.langchain4j.http.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("io.github.dbqueryagent.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream code = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = code.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
