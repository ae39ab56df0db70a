/** What was asked, by whom, and until when. */
@NullMarked
package io.github.dbqueryagent.question;

import org.jspecify.annotations.NullMarked;
