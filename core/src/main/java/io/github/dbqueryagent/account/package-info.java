/** What the database's account may do beyond reading, and what takes it away. */
@NullMarked
package io.github.dbqueryagent.account;

import org.jspecify.annotations.NullMarked;
