/** May this be asked, and may this be shown. */
@NullMarked
package io.github.dbqueryagent.guardrail;

import org.jspecify.annotations.NullMarked;
