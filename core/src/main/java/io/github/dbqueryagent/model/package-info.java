/** Language models: calls, retries, fallbacks, prices. The only package that knows LangChain4j. */
@NullMarked
package io.github.dbqueryagent.model;

import org.jspecify.annotations.NullMarked;
