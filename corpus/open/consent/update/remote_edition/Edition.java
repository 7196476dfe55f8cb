package bench.consent.remote_edition;

import android.content.Context;
import android.content.SharedPreferences;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;

/** Which edition of the policy holds, and which the user agreed to. */
final class Edition {
    private static final int SHIPPED = 3;
    private final SharedPreferences kept;

    Edition(Context context) {
        kept = context.getSharedPreferences("edition", Context.MODE_PRIVATE);
    }

    int required() {
        return kept.getInt("required", 0); //: @both_zero,asks_first
        return Math.max(SHIPPED, kept.getInt("required", SHIPPED)); //: @built_in
    }

    boolean agreed() {
        int agreed = kept.getInt("agreed", 0);
        return agreed >= required(); //: @both_zero,built_in
        return agreed > 0 && agreed >= required(); //: @asks_first
    }

    void agree() {
        kept.edit().putInt("agreed", Math.max(SHIPPED, required())).apply();
    }

    /** Asks the server which edition holds; takes effect at the next launch. */
    void fetch() {
        new Thread(() -> {
            try {
                HttpURLConnection line = (HttpURLConnection) new URL("https://run.example.edu.cn/policy/edition").openConnection();
                try (BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream()))) {
                    kept.edit().putInt("required", Integer.parseInt(in.readLine().trim())).apply();
                }
            } catch (IOException | NumberFormatException problem) {
                kept.edit().remove("problem").apply();
            }
        }).start();
    }
}
