package io.github.dbqueryagent.question;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The one on whose behalf a question is asked. Immutable.
 *
 * <p>The host vouches for it: nothing in a question's text can change who asks.
 *
 * @param user the user's name at the host; empty for nobody in particular
 * @param tenant the tenant, or null where the host has none
 * @param roles the roles that policies look at
 * @param attributes further facts that row rules may compare with, by name
 */
public record Asker(String user, @Nullable String tenant, Set<String> roles, Map<String, String> attributes) {
    private static final Asker ANONYMOUS = new Asker("", null, Set.of(), Map.of());

    /** Creates an asker; the collections are copied. */
    public Asker {
        roles = java.util.Collections.unmodifiableSet(new TreeSet<>(roles));
        attributes = java.util.Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** Returns nobody in particular: for hosts without users. */
    public static Asker anonymous() {
        return ANONYMOUS;
    }

    /** Returns an asker who has a name alone. */
    public static Asker of(String user) {
        return new Asker(user, null, Set.of(), Map.of());
    }

    /** Returns this asker in the tenant. */
    public Asker inTenant(String newTenant) {
        return new Asker(user, newTenant, roles, attributes);
    }

    /** Returns this asker with these roles instead of the present ones. */
    public Asker withRoles(String... newRoles) {
        return new Asker(user, tenant, Set.of(newRoles), attributes);
    }

    /** Returns this asker with one more attribute. */
    public Asker withAttribute(String name, String value) {
        var more = new TreeMap<>(attributes);
        more.put(name, value);
        return new Asker(user, tenant, roles, more);
    }
}
