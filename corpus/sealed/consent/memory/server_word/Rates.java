package bench.consent.server_word;

import android.content.Context;
import android.provider.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import org.json.JSONException;
import org.json.JSONObject;

/** Rates of exchange, from the server. */
final class Rates {
    private final Context context;

    Rates(Context context) {
        this.context = context.getApplicationContext();
    }

    String load() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(new URL("https://fx.example.cn/today").openStream()))) {
            JSONObject reply = new JSONObject(in.readLine());
            if (reply.optBoolean("open_region", false)) {
                join(); //: @server
            }
            return reply.optString("base", "CNY") + " 1 = USD " + reply.optDouble("usd", 0.14);
        } catch (IOException | JSONException offline) {
            return "暂无汇率";
        }
    }

    void join() {
        String id = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
        context.getSharedPreferences("fx", Context.MODE_PRIVATE).edit().putString("member", id).apply();
    }
}
