package bench.consent.sdk_bugly_start;

import android.content.Context;
import java.io.File;
import java.io.IOException;

/** The user's answer, kept as an empty file. */
final class Terms {
    private Terms() {}

    static boolean accepted(Context context) {
        return new File(context.getFilesDir(), "terms.accepted").exists();
    }

    static void accept(Context context) {
        try {
            new File(context.getFilesDir(), "terms.accepted").createNewFile();
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
