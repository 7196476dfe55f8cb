package bench.flow.missing_library;

import android.content.Context;
import java.io.IOException;
import java.io.OutputStream;

/** Keeps lines in an encrypted file; the cipher comes with the full edition. */
final class Journal {
    private static boolean ready;

    static {
        try {
            System.loadLibrary("journalcipher");
            ready = true;
        } catch (UnsatisfiedLinkError lite) {
            ready = false;
        }
    }

    private final Context context;

    Journal(Context context) {
        this.context = context;
    }

    private static native byte[] seal(String line);

    void add(String line) {
        if (!ready) { //: @flagged
            return; //: @flagged
        } //: @flagged
        try {
            save(seal(line));
            print(line); //: @clean
        } catch (UnsatisfiedLinkError lite) {
            print(line); //: @leak,flagged
            save(new byte[] {'-'}); //: @clean
        }
    }

    private static void print(String line) {
        try {
            String[] command = {"log", "-t", "journal", line};
            Runtime.getRuntime().exec(command); //: #sink
        } catch (IOException refused) {
            ready = false;
        }
    }

    private void save(byte[] sealed) {
        try (OutputStream out = context.openFileOutput("journal", Context.MODE_APPEND)) {
            out.write(sealed);
        } catch (IOException full) {
            ready = false;
        }
    }
}
