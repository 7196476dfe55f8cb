package bench.flow.pref_changed;

import android.app.Activity;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;

public final class Main extends Activity
        implements SharedPreferences.OnSharedPreferenceChangeListener {
    private SharedPreferences reading;
    private SharedPreferences heard;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        reading = getSharedPreferences("reading", MODE_PRIVATE);
        heard = reading; //: @leak,clean,unregistered,other_key
        heard = getSharedPreferences("display", MODE_PRIVATE); //: @other_file
        heard.registerOnSharedPreferenceChangeListener(this);
        Button save = new Button(this);
        save.setText("保存");
        save.setOnClickListener(view -> save());
        setContentView(save);
    }

    private void save() {
        reading.unregisterOnSharedPreferenceChangeListener(this); //: @unregistered
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        reading.edit().putString("size", "16sp").putString("reader", id).apply();
    }

    @Override
    protected void onDestroy() {
        heard.unregisterOnSharedPreferenceChangeListener(this);
        super.onDestroy();
    }

    @Override
    public void onSharedPreferenceChanged(SharedPreferences file, String key) {
        String value = file.getString(key, ""); //: @leak,unregistered,other_file
        String value = key; //: @clean
        String value = file.getString("size", ""); //: @other_key
        Log.i("Reading", "changed to " + value); //: #sink
    }
}
