package bench.points.note_cipher;

import android.content.Context;
import android.security.keystore.KeyGenParameterSpec;
import android.security.keystore.KeyProperties;
import java.io.FileOutputStream;
import java.security.KeyStore;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;

final class Locker {
    private final Context context;

    Locker(Context context) {
        this.context = context;
    }

    void store(byte[] text) throws Exception {
        KeyStore store = KeyStore.getInstance("AndroidKeyStore");
        store.load(null);
        if (!store.containsAlias("note")) {
            KeyGenerator maker = KeyGenerator.getInstance("AES", "AndroidKeyStore");
            maker.init(new KeyGenParameterSpec.Builder("note", KeyProperties.PURPOSE_ENCRYPT)
                    .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
                    .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
                    .build());
            maker.generateKey();
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, store.getKey("note", null));
        try (FileOutputStream out = context.openFileOutput("note", Context.MODE_PRIVATE)) {
            out.write(cipher.getIV());
            out.write(cipher.doFinal(text));
        }
    }
}
