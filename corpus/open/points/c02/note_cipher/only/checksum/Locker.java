package bench.points.note_cipher;

import android.content.Context;
import java.io.File;
import java.io.FileOutputStream;
import java.security.MessageDigest;

/** Keeps a note only where it differs from the one that is there: told by a digest of the file. */
final class Locker {
    private final Context context;

    Locker(Context context) {
        this.context = context;
    }

    void store(byte[] text) throws Exception {
        byte[] sum = MessageDigest.getInstance("MD5").digest(text);
        StringBuilder name = new StringBuilder("cache-");
        for (byte part : sum) {
            name.append(String.format("%02x", part));
        }
        if (new File(context.getCacheDir(), name.toString()).exists()) {
            return;
        }
        try (FileOutputStream out = new FileOutputStream(new File(context.getCacheDir(), name.toString()))) {
            out.write(text);
        }
    }
}
