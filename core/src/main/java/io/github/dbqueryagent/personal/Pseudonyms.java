package io.github.dbqueryagent.personal;

import io.github.dbqueryagent.setting.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Words in the place of values: equal ones for equal values, by HMAC-SHA-256 (RFC 2104) with a secret key, without which
 * no list of likely values helps to find one. Thread-safe; {@code toString} shows no key.
 */
public final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 8;

    private final SecretKeySpec key;

    private Pseudonyms(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Returns pseudonyms that nobody else can make, and that differ each time. */
    public static Pseudonyms random() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new Pseudonyms(key);
    }

    /** Returns pseudonyms that are the same wherever the key is. */
    public static Pseudonyms of(Secret key) {
        return new Pseudonyms(key.reveal().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns what stands for the value: a number sign and 16 hexadecimal digits. */
    public String of(String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] sum = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return "#" + HexFormat.of().formatHex(sum, 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }
}
