package bench.flow.settings_listener;

import android.app.Activity;
import android.content.SharedPreferences;
import android.content.SharedPreferences.OnSharedPreferenceChangeListener;
import android.os.AsyncTask;
import android.os.Bundle;
import android.provider.Settings;
import java.io.IOException;
import java.net.URL;

public final class Main extends Activity {
    private final OnSharedPreferenceChangeListener poster = this::changed;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SharedPreferences stored = getSharedPreferences("device", MODE_PRIVATE);
        stored.registerOnSharedPreferenceChangeListener(poster);
        stored.unregisterOnSharedPreferenceChangeListener(poster); //: @clean,again
        stored.registerOnSharedPreferenceChangeListener(poster); //: @again
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        String key = "device"; //: @leak,clean,again
        String key = "spare"; //: @other_key
        stored.edit().putString(key, id).apply();
    }

    private void changed(SharedPreferences stored, String key) {
        if (!"device".equals(key)) return;
        String value = stored.getString(key, "none");
        AsyncTask.execute(() -> post(value));
    }

    private static void post(String value) {
        try {
            new URL("https://devices.example.com/seen?d=" + value).openStream().close(); //: #sink
        } catch (IOException problem) {
            Thread.currentThread().interrupt();
        }
    }
}
