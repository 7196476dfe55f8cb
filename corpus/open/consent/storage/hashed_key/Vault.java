package bench.consent.hashed_key;

import android.content.Context;
import android.content.SharedPreferences;
import android.util.Base64;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Preferences with hashed names and enciphered values. */
final class Vault {
    private static final byte[] KEY = "mimaben-2026-key".getBytes(StandardCharsets.UTF_8);
    private final SharedPreferences file;

    Vault(Context context) {
        file = context.getSharedPreferences("vault", Context.MODE_PRIVATE);
    }

    String opened(String name) {
        String closed = file.getString(hashed(name), null);
        if (closed == null) {
            return "";
        }
        byte[] plain = turned(Cipher.DECRYPT_MODE, Base64.decode(closed, Base64.NO_WRAP));
        return new String(plain, StandardCharsets.UTF_8);
    }

    boolean has(String name) {
        return file.contains(hashed(name));
    }

    void close(String name, String value) {
        byte[] closed = turned(Cipher.ENCRYPT_MODE, value.getBytes(StandardCharsets.UTF_8));
        file.edit().putString(hashed(name), Base64.encodeToString(closed, Base64.NO_WRAP)).apply();
    }

    private static byte[] turned(int way, byte[] data) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(way, new SecretKeySpec(KEY, "AES"), new IvParameterSpec(KEY));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException problem) {
            return new byte[0];
        }
    }

    private static String hashed(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
            StringBuilder hex = new StringBuilder();
            for (byte one : digest) {
                hex.append(String.format("%02x", one));
            }
            return hex.toString();
        } catch (GeneralSecurityException problem) {
            return name;
        }
    }
}
