/** How SQL Server differs. */
@NullMarked
package io.github.dbqueryagent.dialects.sqlserver;

import org.jspecify.annotations.NullMarked;
