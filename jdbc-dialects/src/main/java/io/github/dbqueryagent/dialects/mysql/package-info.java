/** How MariaDB and MySQL differ, from others and from each other. */
@NullMarked
package io.github.dbqueryagent.dialects.mysql;

import org.jspecify.annotations.NullMarked;
