package bench.points.note_cipher;

import android.content.Context;
import java.io.FileOutputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

final class Locker {
    private static final byte[] KEY = "note-key-2019-v1".getBytes();
    private final Context context;

    Locker(Context context) {
        this.context = context;
    }

    void store(byte[] text) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        IvParameterSpec iv = new IvParameterSpec(new byte[16]);
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "AES"), iv); //: #key
        try (FileOutputStream out = context.openFileOutput("note", Context.MODE_PRIVATE)) {
            out.write(cipher.doFinal(text));
        }
    }
}
