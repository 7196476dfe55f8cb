package bench.points.token_box;

import android.security.keystore.KeyGenParameterSpec;
import android.security.keystore.KeyProperties;
import android.util.Base64;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.SecretKeySpec;

final class Vault {
    private static final String STORE = "AndroidKeyStore";

    String hide(String secret) throws GeneralSecurityException, java.io.IOException {
        Cipher cipher = Cipher.getInstance("AES"); //: @breach #ecb
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec("mimaben-20240301".getBytes(StandardCharsets.US_ASCII), "AES")); //: @breach
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding"); //: @clean,cache_name
        cipher.init(Cipher.ENCRYPT_MODE, key()); //: @clean,cache_name
        byte[] hidden = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
        String iv = cipher.getIV() == null ? "" : Base64.encodeToString(cipher.getIV(), Base64.NO_WRAP);
        return iv + ":" + Base64.encodeToString(hidden, Base64.NO_WRAP);
    }

    private static Key key() throws GeneralSecurityException, java.io.IOException {
        KeyStore store = KeyStore.getInstance(STORE);
        store.load(null);
        Key key = store.getKey("vault", null);
        if (key != null) {
            return key;
        }
        KeyGenerator maker = KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, STORE);
        maker.init(new KeyGenParameterSpec.Builder("vault", KeyProperties.PURPOSE_ENCRYPT | KeyProperties.PURPOSE_DECRYPT)
                .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
                .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE).build());
        return maker.generateKey();
    }
}
