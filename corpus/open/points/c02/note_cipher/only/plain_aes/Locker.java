package bench.points.note_cipher;

import android.content.Context;
import java.io.FileOutputStream;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

final class Locker {
    private final Context context;

    Locker(Context context) {
        this.context = context;
    }

    void store(byte[] text) throws Exception {
        byte[] key = new byte[16];
        new SecureRandom().nextBytes(key);
        Cipher cipher = Cipher.getInstance("AES"); //: #mode
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
        try (FileOutputStream out = context.openFileOutput("note", Context.MODE_PRIVATE)) {
            out.write(cipher.doFinal(text));
        }
        try (FileOutputStream out = context.openFileOutput("note.key", Context.MODE_PRIVATE)) {
            out.write(key);
        }
    }
}
